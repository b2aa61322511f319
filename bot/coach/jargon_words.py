# ruff: noqa: E501, SIM905, RUF100 (words in rows read better than words in a column)
"""Abbreviations that everybody reads, and trade words that an outsider does not. Data only."""

#: Read by any client here; coach.md names the first ones.
COMMON = frozenset(
    """
    SOP JMB MARDI DBP PVC TBS JPN PPUM UKM USM UPM LPPKN MBPJ MPSJ MBJB NSK JAKIM SPRM MBSA PTPTN KKM MARA ERL
    KLIA2 RTM IWK TM ASB ASNB MSU SMK SK PIBG SPNB KDN MOF KPJ HUKM VAT GST SST LHDN CTOS PDF RM AM PM KWSP EPF SOCSO
    PERKESO TNB IC MC OT KL PJ JB TV DVD CD USB WIFI SMS MMS OTP PIN ATM ID IDS QR CCTV CEO CFO COO CTO HR IT PR
    UK USA US EU UN UAE OK FAQ PS NB RSVP ASAP FYI TBC HMRC CET GMT UTC BST EST PST BBQ DIY LED HGV MP DJ IRS
    UPS BBC MOT DVLA TBD TBA XXX ETA GPS GP A4 A3 A5 USD MYR SGD GBP EUR URL WWW NHS SPM PT3 UPSR MSc BA MBA PHD
    JPEG JPG PNG HTML DOC XLS ZIP MP3 MP4 HD LCD AC DC MYT EOD COB POS JPJ DBKL PDRM MRT LRT KTM KLIA KLCC DHL
    FEDEX BMW MRI ECG BP CV VIP AGM HQ NGO SSM SDN BHD LLP PLC LTD INC II III IV VI VII OMG LOL BTW IMO PA PTE
    DM WA FB IG KTP RM0 LLB FCA ACCA FCCA CPA HTTP HTTPS EMAIL SORRY OKAY NOT NO YES NOW AND THE VERY SO TNG TPN
    OKU JKR MOH ISBN PO INV REF DO BNM CIMB RHB HSBC UOB OCBC BSN PBB MBB MAYBANK SC UM UITM HKL IJN LAX CNY BM
    MBPP TTDI USJ UTM UIA MRSM KFC PKP SUV JKKN KPDN FELDA STR MBSJ MBMB DNA ICU PKNS BOMBA RELA SJKC SJKT
    """.split()
)
#: Trade words, in small letters; several words are looked for as they stand.
#: Money, papers and numbers of the household: who has them calls them so.
COMMON |= frozenset(
    "IBAN EMI UPI PAN SIM SSN LPG HDB CPF IRAS NRIC PTA LLC LLP NEFT IFSC ITR ISA PPI GPA PPE IKEA NGO "
    "NEVER ALWAYS PLEASE SORRY ALL NOT VERY REALLY ANY ONLY YOU YOUR YOURS BOTH AND BUT NOW STOP YES TWICE EVERY EVER "
    "WILL MUST THIS THAT OURS MINE WRONG RIGHT TODAY LIVE FREE ALSO JUST HAVE BEEN WAS ARE THE TWO ONE THREE WHOLE ENTIRE "
    "MUCH MORE MOST NEW OLD LAST FIRST BEFORE AFTER AGAIN OFF OUT OPEN CLOSED SOLD PAID EXTRA FULL HUGE TOO SURE WHY WHAT "
    "JANGAN SEMUA TIDAK TAK BUKAN SAYA KAMI BARU LAMA HARI INI ITU DUA SATU TIGA SUDAH DAH MAAF PERLU TERUS BETUL SALAH "
    "SETIAP HANYA BELUM TOLONG ESOK DAPUR BILIK SULIT PENTING SIAP BATAL JUALAN TUTUP BUKA PERCUMA KECIL BESAR DARI UNTUK "
    "SGT IST HKT JST CST MST EDT CEST AEST".split()
)
TRADE = frozenset(
    # software
    "backfill backfilled daemon dockerfile monorepo polyfill webpack ldap saml dkim dmarc vlan terraform ansible grafana "
    "segfault async reindex reindexed upsert subdomain-delegation tcp udp dhcp webroot symlink crontab "
    "webhook webhooks callback callbacks endpoint endpoints middleware redeploy redeployed rollback rolled-back "
    "hotfix config configs repo cron cronjob oauth kubernetes microservice microservices payload cdn dns nginx "
    "backend back-end frontend failover latency regex hostname subnet namespace cname nameserver changelog staging "
    "deployment deployed deploy redis postgres mysql schema localhost tls mutex deadlock refactor refactored "
    "idempotent idempotency serializer k8s load-balancer ssl stacktrace nameservers containerised dockerised "
    "sharding rebase replica git merged-branch devops cache cached caching memcache null nullable rehash "
    # law
    "lien liens easement encumbrance encumbrances escheat tort replevin certiorari garnishee disbursements engrossment "
    "engrossed covenantee bailee lis-pendens joinder rejoinder deponent novate novating sub-judice res-judicata "
    "estoppel novation subrogation interlocutory caveat kaveat chattel tortious mareva ex-parte inter-partes laches "
    "interpleader usufruct indemnification rescission demurrer restitutio pleadings discontinuance "
    "affirmation-of-service quantum-meruit subpoenaed locus contra "
    # accounts and banks
    "accrual accruals amortisation amortization amortised prepayments contra-entry intercompany "
    "impairment rebill unposted subledger sub-ledger swift-mt mtm ndf fwd nostro vostro tranche "
    "novated hedging drawdown repricing arrears-rate akruan pelunasan lejar-sub kontra "
    # shipping and building
    "lading airwaybill consignor palletised reefer fcl lcl joist joists purlins noggin batten weephole weepholes "
    "subfloor architrave mortice rsj bargeboard bressummer preflight halftone moire cmyk ebitda capex opex xbrl cogs "
    "demurrage drayage transloading incoterms consignee stevedore cross-dock crossdock destuffing "
    "deconsolidation deconsolidated telex-release transhipment transshipment soffit screed purlin formwork "
    "rebar underpinning dpc shuttering mullion fascia wallplate snagging kerf shoring sarking reglet "
    # clinic
    "distal proximal occlusal mesial buccal endodontic periapical gingival pulpitis haematoma hematoma oedema edema "
    "stenosis ischaemia ischaemic embolism cannula spirometry prophylaxis malocclusion aetiology debridement dyspnoea "
    "contralateral metastatic lesion lesions bolus perioperative iatrogenic "
    "nephro triaged tachycardia hypertensive contraindicated titrated titration prn bd tds qds stat dyslipidaemia "
    "haemolysed hemolysed phlebotomy lipaemic venepuncture idiopathic bilateral subcutaneous anticoagulant "
    "hba1c egfr lft nstemi comorbidity "
    # translation, agency, kitchen
    "termbase xliff tmx segmentation fuzzy-match desegment tokenised l10n i18n roas cpm ctr cpc retargeting "
    "remarketing programmatic lookalike utm kerning bleed-marks overprint mise-en-place "
    "bain-marie sous-vide brunoise backsplash blast-chiller bratt hacep".split()
)
