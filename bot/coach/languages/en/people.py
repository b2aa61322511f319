# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, who there is besides the sender: trades, kin, and words at the head of a sentence that name nobody. Data only."""

CLASSES = {
    "agent": (
        "package portal feed robot bot housekeeping reception maintenance janitor maid sensor spreadsheet scheduler dialler importer script cron cache filter firewall router modem makers maker reseller installer installers keyholder security "
        "supplier suppliers courier couriers driver drivers bakery printer printers intern receptionist "
        "subcontractor subcontractors contractor colleague colleagues freelancer vendor warehouse bank system "
        "server software app provider hosting agency assistant secretary clerk trainee temp apprentice lab "
        "laboratory pharmacy carrier haulier airline shipper forwarder plumber electrician tiler plasterer "
        "painter roofer translator proofreader reviser designer developer developers photographer chef cook "
        "waiter waitress staff team department manager nurse doctor technician engineer registrar platform "
        "website computer database algorithm plugin update machine scanner florist butcher wholesaler "
        "distributor manufacturer factory workshop depot venue caretaker garage plant shop host tenant boss dhl fedex ups tnt hermes dpd gls paypal stripe dispatch despatch billing logistics fulfilment fulfillment purchasing procurement payroll council ministry embassy authority police hospital university railway airport municipality regulator airlines dispatcher customs port agent broker insurer partner accountant "
        "bookkeeper paralegal clinic office branch company firm people guy guys lad lads girl boy shift sales accounts accounting mill google microsoft facebook amazon maps temps predecessor freelancers interns weather wind rain storm youngster "
        "newcomer joiner architect surveyor caterer kitchen crew merchant post royal postman autocorrect "
        "program programme tool bot registry court landlord counsel cleaner cleaners typist operator gateway "
        "solicitor solicitors porter porters transporter yard quarry typesetter network telco isp bakers caterers printers vendor's administrator"
    ),
    "kin": (
        "wife husband brother sister son daughter mother father mum mom dad cousin uncle aunt nephew niece partner "
        "brother-in-law sister-in-law mother-in-law father-in-law friend neighbour neighbor mate assistant helper"
    ),
    # They begin a sentence without an article, and are nobody's name.
    "mass": (
        "hi hello hey hiya hej ciao morning afternoon evening greetings yo mister madam sir "
        "water traffic power paint money food fish bread cake staff stock gas oil glass wood steel timber concrete paper "
        "luggage baggage furniture equipment software training work business payroll today tomorrow yesterday tonight "
        "ours hers his theirs everyone everybody everything nothing nobody none both half many most few several another "
        "next last first second third other others earlier later once twice somewhere here there please dear morning "
        "afternoon evening night also even although though whether whatever whichever whoever however therefore "
        "without within among between behind beside beneath above below during despite unlike given"
    ),
    "not_agentish": (
        "order orders letter letters number numbers water error errors computer paper papers folder folders offer "
        "transfer transfers corner weather border cover covers over other others after never under further another "
        "together whether either neither rather later sooner earlier better customer customers user users reader "
        "readers visitor visitors matter matters sister brother mother father daughter doors door floor floors "
        "summer winter september october november december chapter per however newer older number order "
        "paper sewer shower tower buffer trailer boiler freezer counter poster newsletter layer power minister "
        "banner header footer container monitor tractor elevator mirror motor color indicator refrigerator "
        "business access process success address express progress mess dress press guess less unless illness weakness happiness "
        "kindness darkness witness fitness wilderness carelessness stress distress madness sickness business princess "
        "specimen omen dinner supper quarter semester passenger remainder reminder tender ladder timer filter "
        "shopper shoppers diner diners traveller travellers traveler travelers members subscriber subscribers follower "
        "followers viewer viewers listener listeners speaker speakers runner runners player players teacher teachers "
        "neighbor neighbors neighbour neighbours tourists tourist guests trier mourner mourners buyers former "
        "partner lawyers women men woman children participants exhibitor exhibitors parishioner parishioners worker "
        "workers doctors doctor voter voters sponsor sponsors investor investors caller callers latter lower higher proper outer inner upper longer shorter larger smaller ever fever answer manner "
        "owner heater scooter drawer charger adapter router toner sticker flyer flyers wrapper saucer burner cooker "
        "center centre parameter meter kilometer liter litre buyer buyers borrower lawyer member members partners "
        "your our for or nor floor labor labour harbor harbour mayor moor poor list lists twist exist human german"
    ),
}

ROLES: dict[str, str] = {}
