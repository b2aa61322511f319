"""What Amends knows: standard library only, frozen dataclasses, no IO."""
