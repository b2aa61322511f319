"""Abbreviations that everybody reads, and trade words that an outsider does not. Data only."""

#: Read by any client here; coach.md names the first ones.
COMMON = frozenset(
    ["VAT", "GST", "SST", "LHDN", "PDF", "RM", "AM", "PM", "KWSP", "EPF", "SOCSO", "PERKESO", "TNB", "IC", "MC", "OT", "KL", "PJ", "JB", "TV", "DVD", "CD", "USB", "WIFI", "SMS", "MMS", "OTP", "PIN", "ATM", "ID", "IDS", "QR", "CCTV", "CEO", "CFO", "COO", "CTO", "HR", "IT", "PR", "UK", "USA", "US", "EU", "UN", "UAE", "OK", "FAQ", "PS", "NB", "RSVP", "ASAP", "FYI", "TBC", "TBD", "TBA", "XXX", "ETA", "DIY", "GPS", "GP", "A4", "A3", "A5", "USD", "MYR", "SGD", "GBP", "EUR", "URL", "WWW", "BBC", "NHS", "SPM", "PT3", "UPSR", "MSc", "BA", "MBA", "PHD", "JPEG", "JPG", "PNG", "HTML", "DOC", "XLS", "ZIP", "MP3", "MP4", "HD", "LED", "LCD", "AC", "DC", "GMT", "UTC", "MYT", "EOD", "COB", "POS", "JPJ", "JPN", "MBPJ", "DBKL", "PDRM", "MRT", "LRT", "KTM", "KLIA", "KLCC", "DHL", "UPS", "FEDEX", "BMW", "MRI", "ECG", "BP", "CV", "VIP", "DJ", "MC", "AGM", "HQ", "NGO", "SSM", "SDN", "BHD", "LLP", "PLC", "LTD", "INC", "II", "III", "IV", "VI", "VII", "OMG", "LOL", "BTW", "IMO", "PA", "PTE", "DM", "WA", "FB", "IG", "KTP", "RM0", "LLB", "FCA", "ACCA", "FCCA", "CPA", "HTTP", "HTTPS", "EMAIL", "SORRY", "OKAY", "NOT", "NO", "YES", "NOW", "AND", "THE", "VERY", "SO", "TNG", "TPN", "OKU", "JKR", "MOH", "ISBN", "PO", "INV", "REF", "DO", "BNM", "CIMB", "RHB", "HSBC", "UOB", "OCBC", "BSN", "PBB", "MBB", "MAYBANK", "SC", "UM", "UKM", "USM", "UPM", "UITM", "HKL", "PPUM", "IJN", "LAX"]
)
#: Trade words, in small letters; several words are looked for as they stand.
TRADE = frozenset(
    # software
    "webhook webhooks callback callbacks endpoint endpoints middleware redeploy redeployed rollback rolled-back "
    "hotfix config configs repo cron cronjob oauth kubernetes microservice microservices payload cdn dns nginx "
    "backend back-end frontend failover latency regex hostname subnet namespace cname nameserver changelog staging "
    "deployment deployed deploy redis postgres mysql schema localhost tls mutex deadlock refactor refactored "
    "idempotent idempotency serializer k8s load-balancer ssl stacktrace nameservers containerised dockerised "
    "sharding replica rebase git commit merged-branch devops cache cached caching memcache null nullable rehash "
    # law
    "estoppel novation subrogation interlocutory caveat kaveat chattel tortious mareva ex-parte inter-partes laches "
    "interpleader usufruct indemnification rescission demurrer restitutio pleadings discontinuance inter "
    "affirmation-of-service quantum-meruit subpoenaed locus contra "
    # accounts and banks
    "accrual accruals amortisation amortization amortised prepayments contra-entry intercompany goodwill "
    "impairment rebill unposted subledger sub-ledger swift-mt mtm ndf fwd nostro vostro haircut tenor tranche "
    "novated hedging drawdown repricing arrears-rate akruan pelunasan lejar-sub kontra "
    # shipping and building
    "demurrage drayage transloading incoterms consignee stevedore cross-dock crossdock stuffing destuffing "
    "deconsolidation deconsolidated telex-release transhipment transshipment lintel soffit screed purlin formwork "
    "rebar underpinning dpc shuttering mullion fascia wallplate snagging chasing kerf shoring sarking reglet "
    # clinic
    "nephro triaged tachycardia hypertensive contraindicated titrated titration prn bd tds qds stat dyslipidaemia "
    "haemolysed hemolysed phlebotomy lipaemic venepuncture idiopathic bilateral subcutaneous anticoagulant "
    "hba1c egfr lft nstemi comorbidity "
    # translation, agency, kitchen
    "termbase xliff tmx segmentation fuzzy-match desegment tokenised l10n i18n roas cpm ctr cpc retargeting "
    "remarketing impressions programmatic lookalike utm kerning bleed-marks overprint imposition mise-en-place "
    "bain-marie sous-vide brunoise backsplash blast-chiller bratt hacep".split()
)
