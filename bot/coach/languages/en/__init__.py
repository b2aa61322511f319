"""English: words and phrases, why each rule matters, and better words."""
