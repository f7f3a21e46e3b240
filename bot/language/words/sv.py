"""Swedish words."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

SWEDISH = Words(
    code="sv",
    phrases={
        k.DAY: {
            "idag|i dag": 0,
            "imorgon|i morgon|imorron|i morron|imorn|i morrn|imorrn": 1,
            "övermorgon|i övermorgon|iövermorgon": 2,
            "igår|i går": -1,
            "i förrgår|förrgår": -2,
        },
        k.TONIGHT: {
            "ikväll|i kväll|inatt|i natt": 0,
        },
        k.THIS_PART: {
            "i morse": "morning",
            "i förmiddag|idag på förmiddagen": "morning",
            "i eftermiddag|idag på eftermiddagen": "afternoon",
        },
        k.DAY_PART: {
            "imorgon bitti|i morgon bitti": ("t", 1, "morning"),
        },
        k.WEEKDAY: {
            "måndagen": 0,
            "tisdagen": 1,
            "onsdagen": 2,
            "torsdagen": 3,
            "fredagen": 4,
            "lördagen": 5,
            "söndagen": 6,
        },
        k.WEEKDAY_SHORT: {
            "mån": 0,
            "tis": 1,
            "ons": 2,
            "tor|tors": 3,
            "fre|fri": 4,
            "lör": 5,
            "sön": 6,
        },
        k.MONTH: {
            "sept": 9,
            "maj": 5,
            "okt": 10,
        },
        k.RECURRING: {
            "måndagar|tisdagar|onsdagar|torsdagar|fredagar|lördagar|söndagar|dagligen|veckovis|månadsvis": 0,
        },
        k.SERIES: {
            "vardagar|varannan vecka|en gång i veckan": 0,
        },
        k.OTHER: {
            "andra": 0,
        },
        k.NEXT: {
            "nästa": 0,
        },
        k.COMING: {
            "därpå|efterföljande|kommande|de kommande|närmaste|de närmaste|nästkommande|nu på": 0,
        },
        k.THIS: {
            "denna|den här": 0,
        },
        k.LAST: {
            "förra": 0,
        },
        k.LAST_WEEKDAY: {
            "i måndags": 0,
            "i tisdags": 1,
            "i onsdags": 2,
            "i torsdags": 3,
            "i fredags": 4,
            "i lördags": 5,
            "i söndags": 6,
        },
        k.VAGUE_DAY: {
            "helgen|i helgen|till helgen|snart|julafton|nyårsafton|nyårsdagen|midsommarafton|långfredagen": 0,
        },
        k.PERIOD: {"slutet|i slutet|början|i början|mitten|i mitten": 0},
        k.EVERY: {
            "varje|varannan": 0,
        },
        k.ALL_DAY: {
            "hela dagen|heldag|hel dag": 0,
        },
        k.PART: {
            "morgon|morgonen|på morgonen|bitti|förmiddag|förmiddagen|på förmiddagen|fm": "morning",
            "lunch|lunchtid|vid lunch": "lunch",
            "eftermiddag|eftermiddagen|på eftermiddagen|em": "afternoon",
            "kväll|kvällen|på kvällen": "evening",
            "natt|natten|på natten": "night",
        },
        k.NUMERAL: {
            "två": 2,
            "tre": 3,
            "fyra": 4,
            "fem": 5,
            "sex": 6,
            "sju": 7,
            "åtta": 8,
            "nio": 9,
            "tio": 10,
            "elva": 11,
            "tolv": 12,
            "femton": 15,
            "tjugo": 20,
            "trettio": 30,
            "fyrtiofem": 45,
            "sextio": 60,
            "nittio": 90,
        },
        k.ARTICLE: {
            "en|ett": 1,
        },
        k.FRACTION: {
            "en och en halv": 1.5,
            "två och en halv": 2.5,
        },
        k.ORDINAL_WORD: {
            "första|förste|1:a": 1,
            "tredje": 3,
            "fjärde": 4,
        },
        k.LENGTH: {
            "halvtimme|halv timme|halvtimma": 30,
            "kvart": 15,
            "tre kvart|trekvart|tre kvarts timme": 45,
            "kvarts timme": 15,
        },
        k.HALF_TO: {
            "halv": 30,
        },
        k.PAST: {
            "över": 0,
        },
        k.FOR_OR_SHORT_OF: {
            "i": "in",
        },
        k.MINUTES: {
            "minut|minuter|min|minuters|minuterna": 1,
            "timme|timmar|timmes|tim|timma|timman|timmen|timmarna": 60,
        },
        k.DAYS: {
            "dag|dagar": 1,
            "vecka|veckan|veckor|v": 7,
            "månad|månaden|månader": 0,
            "år": None,
        },
        k.NOW: {
            "nu|just nu": 0,
        },
        k.NOON: {
            "mitt på dagen|klockan tolv": 12,
            "midnatt|vid midnatt": 24,
        },
        k.DAY_END: {
            "dagens slut|slutet av dagen": 0,
        },
        k.CLOCK_WORD: {"tiden": 0},
        k.AT: {
            "kl|klockan|vid kl|runt kl": "24h",
            "vid|runt|omkring|ca|cirka|ungefär": 0,
        },
        k.FROM: {
            "från|från kl|från klockan|av": 0,
        },
        k.BETWEEN: {
            "mellan|mellan kl": 0,
        },
        k.UNTIL: {
            "till|fram till|tills": 0,
        },
        k.AND: {
            "och": 0,
        },
        k.OR: {
            "eller": 0,
        },
        k.FOR: {
            "för|under": 0,
        },
        k.IN: {
            "in": 0,
        },
        k.IN_TIME: {
            "om": 0,
        },
        k.ON: {
            "på|det": 0,
        },
        k.DAY_NUMBER: {
            "den": 0,
        },
        k.VAGUE_TIME: {
            "före|före kl|innan|efter|efter kl|senast|senast kl": 0,
        },
        k.WITH: {
            "med": 0,
        },
        k.OF_US: {
            "av oss": 0,
        },
        k.PEOPLE: {
            "personer|person|pers|deltagare|gäster|platser|folk": 0,
        },
        k.GROUP: {
            "grupp på|bord för|vi är": 0,
        },
        k.ROOM_WORD: {
            "rum|rummet|mötesrum|mötesrummet|konferensrum|konferensrummet|sal|salen|lokal|lokalen": 0,
        },
    },
    edges=(
        "mötesrum|konferensrum|sammanträdesrum|för|på|kl|i|om|till|från|angående|med titeln|som heter|tack|"
        "snälla|tack så mycket"
    ),
    openers=(
        "hej|hejsan|tja|tjena|god morgon|boka|boka in|reservera|jag vill|jag vill boka|vi vill|"
        "vi vill boka|jag behöver|vi behöver|jag skulle vilja|jag skulle vilja boka|jag skulle vilja ha|"
        "vi skulle vilja|vi skulle vilja boka|vi skulle vilja ha|kan jag boka|kan vi boka|kan du boka|"
        "kan jag få|kan vi få|kan jag|kan vi|kan du|kan ni|kan man|kunde du|kunde ni|skulle du kunna|"
        "skulle ni kunna|skulle jag kunna|skulle vi kunna|får jag|får vi|få|ha|använda|låna|åt mig|åt oss|mig|oss"
    ),
    closers="tack|lång|långt",
    everyday=(
        "mandat|mandaten|förslagen|årsdagen|storslagen|mansdagen|korstågen|korsvägen|hörsägen|föregår|"
        "fortgår|fredad|sunda|sundby"
    ),
    articles="en|ett|det",
    room_adjectives="ledigt|litet|stort|lediga",
    counted="år|månader|dagar|veckor|månad",
    zones="*sk tid|lokal tid|vår tid|er tid|^*tid|^*s tid",
    no_places=(
        "arbetstid|fokustid|lunchtid|mötestid|restid|fritid|ledtid|egentid|planeringstid|lästid|realtid|"
        "heltid|deltid|svarstid|sluttid|starttid|speltid|familjetid|teamtid|framtid|samtid|jultid"
    ),
    weekday_parts=(
        ("måndags", "tisdags", "onsdags", "torsdags", "fredags", "lördags", "söndags"),
        {
            "morgon|förmiddag": "morning",
            "lunch": "lunch",
            "eftermiddag": "afternoon",
            "kväll": "evening",
            "natt": "night",
        },
    ),
)
