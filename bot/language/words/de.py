"""German words."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

GERMAN = Words(
    code="de",
    phrases={
        k.DAY: {
            "heute": 0,
            "übermorgen": 2,
            "gestern": -1,
            "vorgestern": -2,
        },
        k.TOMORROW_OR_MORNING: {
            "morgen": (1, "morning"),
        },
        k.TONIGHT: {
            "heute abend|heute nacht": 0,
        },
        k.THIS_PART: {
            "heute morgen|heute früh": "morning",
            "heute vormittag": "morning",
            "heute mittag": "lunch",
            "heute nachmittag": "afternoon",
        },
        k.DAY_PART: {
            "morgen früh": ("t", 1, "morning"),
            "übermorgen früh": ("t", 2, "morning"),
        },
        k.WEEKDAY: {
            "sonnabend": 5,
        },
        k.WEEKDAY_SHORT: {
            "mo": 0,
            "di|tue": 1,
            "mi": 2,
            "do": 3,
            "fr": 4,
            "sa": 5,
            "so": 6,
        },
        k.MONTH: {
            "märz|maerz|mrz|mär": 3,
            "jän|jänner": 1,
            "sept": 9,
            "juno": 6,
            "dez": 12,
            "okt": 10,
        },
        k.RECURRING: {
            "montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|sonnabends": 0,
            "täglich|tägliche|täglicher|tägliches|wöchentlich|wöchentliche|wöchentlicher|wöchentliches|"
            "monatlich|monatliche|monatlicher|monatliches": 0,
        },
        k.SERIES: {
            "werktags|wochentags|an werktagen|an wochentagen|alle zwei wochen|alle 2 wochen": 0,
        },
        k.OTHER: {
            "zweite|zweiten|zweiter|zweites|andere|anderen": 0,
        },
        k.NEXT: {
            "nächsten|nächste|nächster|nächstes|nächstem": 0,
        },
        k.COMING: {
            "drauf|darauf|darauffolgenden|kommenden|kommende|kommender|kommendes|diesen kommenden": 0,
        },
        k.THIS: {
            "diesen|diese|dieser|dieses|diesem": 0,
        },
        k.LAST: {
            "letzten|letzte|letzter|letztes|vergangenen|vorigen": 0,
        },
        k.AFTER_NEXT: {
            "übernächsten|übernächste|übernächster": 0,
        },
        k.VAGUE_DAY: {
            "wochenende|demnächst|bald|irgendwann|"
            "heiligabend|silvester|neujahr|karfreitag|ostermontag|pfingstmontag": 0,
        },
        k.PERIOD: {"ende|anfang|mitte": 0},
        k.EVERY: {
            "jeden|jede|jedes|jeder": 0,
        },
        k.ALL_DAY: {
            "ganztägig|ganztags|den ganzen tag|ganzen tag|ganzer tag": 0,
        },
        k.PART: {
            "vormittag|am vormittag|am morgen|in der früh|in der frühe": "morning",
            "vormittags|morgens|früh": ("in", "morning"),
            "mittag|mittags|am mittag|mittagspause|mittagszeit": "lunch",
            "nachmittag|am nachmittag": "afternoon",
            "nachmittags": ("in", "afternoon"),
            "abend|am abend": "evening",
            "abends": ("in", "evening"),
            "nacht|in der nacht": "night",
            "nachts": ("in", "night"),
        },
        k.NUMERAL: {
            "eins": 1,
            "zwei|zwo": 2,
            "drei": 3,
            "vier": 4,
            "fünf": 5,
            "sechs": 6,
            "sieben": 7,
            "acht": 8,
            "neun": 9,
            "zehn": 10,
            "elf": 11,
            "zwölf": 12,
            "fünfzehn": 15,
            "zwanzig": 20,
            "dreißig": 30,
            "fünfundvierzig": 45,
            "sechzig": 60,
            "neunzig": 90,
        },
        k.ARTICLE: {
            "ein|eine|einen|einem|einer|eines": 1,
        },
        k.FRACTION: {
            "anderthalb|eineinhalb": 1.5,
            "zweieinhalb": 2.5,
            "dreieinhalb": 3.5,
        },
        k.ORDINAL_WORD: {
            "erste|ersten|erster": 1,
            "zweite|zweiten|zweiter": 2,
            "dritte|dritten|dritter": 3,
            "vierte|vierten|vierter": 4,
        },
        k.LENGTH: {
            "halbe stunde|halben stunde|halbstunde": 30,
            "viertelstunde": 15,
            "dreiviertelstunde": 45,
        },
        k.HALF_TO: {
            "halb": 30,
            "dreiviertel|drei viertel": 45,
        },
        k.QUARTER: {
            "viertel": 0,
        },
        k.MINUTES: {
            "minute|minuten|min": 1,
            "stunde|stunden|std|stunde lang|stunden lang": 60,
        },
        k.DAYS: {
            "tag|tage|tagen": 1,
            "woche|wochen|kw": 7,
            "monat|monate|monaten|monats": 0,
            "jahr|jahre|jahren|jahres": None,
        },
        k.NOW: {
            "jetzt|ab jetzt|sofort|ab sofort": 0,
        },
        k.NOON: {
            "zwölf uhr mittags|12 uhr mittags": 12,
            "mitternacht": 24,
        },
        k.DAY_END: {
            "feierabend|dienstschluss|büroschluss|ende des tages|tagesende": 0,
        },
        k.CLOCK_WORD: {
            "uhr": "minutes",
        },
        k.PAST_OR_AFTER: {
            "nach": 0,
        },
        k.SHORT_OF_OR_BEFORE: {
            "vor": 0,
        },
        k.AT: {
            "um|gegen|ca|circa|etwa|ungefähr|um ca|um etwa|so gegen": 0,
        },
        k.FROM: {
            "ab|von|vom|beginnend um": 0,
        },
        k.BETWEEN: {
            "zwischen": 0,
        },
        k.UNTIL: {
            "bis|bis um|bis zu|bis zum": 0,
        },
        k.AND: {
            "und": 0,
        },
        k.OR: {
            "oder": 0,
        },
        k.FOR: {
            "für": 0,
        },
        k.IN: {
            "im": 0,
        },
        k.ON_OR_AM: {
            "am": "am",
        },
        k.ON: {
            "der|dem|an|das|die": 0,
        },
        k.DAY_NUMBER: {
            "den": 0,
        },
        k.VAGUE_TIME: {
            "spätestens|spätestens um": 0,
        },
        k.WITH: {
            "mit": 0,
        },
        k.OF: {
            "des": 0,
        },
        k.OF_US: {
            "von uns": 0,
        },
        k.PEOPLE: {
            "personen|person|leute|leuten|teilnehmer|teilnehmern|teilnehmende|teilnehmenden|gäste|"
            "gästen|pers|kollegen": 0,
        },
        k.GROUP: {
            "gruppe von|tisch für|gruppe mit|wir sind|wir sind zu": 0,
        },
        k.ROOM_WORD: {
            "raum|zimmer|saal|besprechungsraum|besprechungszimmer|meetingraum|konferenzraum|"
            "sitzungszimmer|sitzungsraum": 0,
        },
    },
    edges=(
        "für|um|am|an|in|im|von|bis|zu|zum|über|wegen|zum thema|bitte|danke|vielen dank|namens|"
        "mit dem titel|besprechungsraum|besprechungszimmer|meetingraum|konferenzraum|"
        "sitzungszimmer|sitzungsraum"
    ),
    openers=(
        "hallo|hallo zusammen|hi|hey|moin|servus|guten morgen|guten tag|guten abend|grüß gott|buche|"
        "buchen|buch|bucht|reservier|reserviere|reservieren|brauche|brauchen|bräuchte|bräuchten|benötige|"
        "benötigen|möchte|möchten|hätte gern|hätte gerne|hätten gern|hätten gerne|ich brauche|"
        "wir brauchen|ich bräuchte|wir bräuchten|ich benötige|wir benötigen|ich möchte|wir möchten|"
        "ich hätte gern|ich hätte gerne|wir hätten gern|wir hätten gerne|ich würde gern|ich würde gerne|"
        "wir würden gern|wir würden gerne|ich will|wir wollen|kann ich|kannst du|kann man|können wir|"
        "könnt ihr|können sie|könnte ich|könntest du|könnten wir|könntet ihr|könnten sie|darf ich|"
        "dürfte ich|dürfen wir|würdest du|würdet ihr|würden sie|für mich|mir|uns|bitte buche|blocke|"
        "bitte reserviere|mich"
    ),
    closers="buchen|reservieren|haben|bekommen|kriegen|nutzen|benutzen|blocken|buchen bitte|reservieren bitte|lang|"
    "für mich buchen|für uns buchen|für mich reservieren|für uns reservieren",
    everyday=(
        "männer|manner|danner|sorgen|mögen|morden|margen|borgen|banner|montage|western|überzogen|"
        "überhören|gesten|gestein|geistern|morgenstern|freital|freytag"
    ),
    articles="ein|eine|einen|einem|der|den|das|dem",
    room_adjectives="freien|freier|freies|freie|kleinen|kleiner|kleines|großen|großer|großes",
    counted="jahr|jahre|monat|monate|woche|tage|jahres|monats|stunden",
    zones="mez|mesz|*er zeit|deutsche zeit|lokale zeit|meine zeit|deine zeit|eure zeit|ortszeit|*er ortszeit",
    no_places=(
        "unserer|eurer|ihrer|meiner|deiner|seiner|dieser|jeder|aller|einer|guter|neuer|freier|kurzer|langer|"
        "letzter|voller|besserer|ruhiger|fester"
    ),
    weekday_parts=(
        ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
        {
            "vormittag|morgen|früh": "morning",
            "mittag": "lunch",
            "nachmittag": "afternoon",
            "abend": "evening",
            "nacht": "night",
        },
    ),
)
