"""Finnish words."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

FINNISH = Words(
    code="fi",
    phrases={
        k.DAY: {
            "tänään|tänä päivänä|täksi päiväksi": 0,
            "huomenna|huomen|huomiseksi|huomiselle": 1,
            "ylihuomenna": 2,
            "eilen": -1,
            "toissapäivänä": -2,
        },
        k.TONIGHT: {
            "tänä iltana|tänään illalla|tänä yönä": 0,
        },
        k.THIS_PART: {
            "tänä aamuna|tänään aamulla|tänään aamupäivällä": "morning",
            "tänään iltapäivällä|tänä iltapäivänä": "afternoon",
        },
        k.DAY_PART: {
            "huomisaamuna|huomisaamu|huomisaamulla|huomenaamulla|huomenaamuna": ("t", 1, "morning"),
            "huomisiltana|huomisilta|huomisillalla|huomenillalla|huomeniltana": ("t", 1, "evening"),
            "huomisiltapäivänä|huomisiltapäivällä": ("t", 1, "afternoon"),
        },
        k.WEEKDAY: {
            "maanantai|maanantaina|maanantain|maanantaita|maanantaiksi|maanantaille": 0,
            "tiistai|tiistaina|tiistain|tiistaita|tiistaiksi|tiistaille": 1,
            "keskiviikko|keskiviikkona|keskiviikon|keskiviikkoa|keskiviikoksi|keskiviikolle": 2,
            "torstai|torstaina|torstain|torstaita|torstaiksi|torstaille": 3,
            "perjantai|perjantaina|perjantain|perjantaita|perjantaiksi|perjantaille": 4,
            "lauantai|lauantaina|lauantain|lauantaita|lauantaiksi|lauantaille": 5,
            "sunnuntai|sunnuntaina|sunnuntain|sunnuntaita|sunnuntaiksi|sunnuntaille": 6,
        },
        k.FROM_WEEKDAY: {
            "maanantaista": 0,
            "tiistaista": 1,
            "keskiviikosta": 2,
            "torstaista": 3,
            "perjantaista": 4,
            "lauantaista": 5,
            "sunnuntaista": 6,
        },
        k.UNTIL_WEEKDAY: {
            "maanantaihin|maanantaihin asti": 0,
            "tiistaihin|tiistaihin asti": 1,
            "keskiviikkoon|keskiviikkoon asti": 2,
            "torstaihin|torstaihin asti": 3,
            "perjantaihin|perjantaihin asti": 4,
            "lauantaihin|lauantaihin asti": 5,
            "sunnuntaihin|sunnuntaihin asti": 6,
        },
        k.WEEKDAY_SHORT: {
            "ma": 0,
            "ti": 1,
            "ke": 2,
            "pe": 4,
            "la": 5,
            "su|sun": 6,
        },
        k.TO_OR_THURSDAY: {
            "to": (0, 3),
        },
        k.MONTH: {
            "tammi|tammikuu|tammikuuta|tammikuun|tammikuussa": 1,
            "helmi|helmikuu|helmikuuta|helmikuun|helmikuussa": 2,
            "maalis|maaliskuu|maaliskuuta|maaliskuun|maaliskuussa": 3,
            "huhti|huhtikuu|huhtikuuta|huhtikuun|huhtikuussa": 4,
            "touko|toukokuu|toukokuuta|toukokuun|toukokuussa": 5,
            "kesä|kesäkuu|kesäkuuta|kesäkuun|kesäkuussa": 6,
            "heinä|heinäkuu|heinäkuuta|heinäkuun|heinäkuussa": 7,
            "elo|elokuu|elokuuta|elokuun|elokuussa": 8,
            "syys|syyskuu|syyskuuta|syyskuun|syyskuussa": 9,
            "loka|lokakuu|lokakuuta|lokakuun|lokakuussa": 10,
            "marras|marraskuu|marraskuuta|marraskuun|marraskuussa": 11,
            "joulu|joulukuu|joulukuuta|joulukuun|joulukuussa": 12,
        },
        k.SERIES: {
            "maanantaisin|tiistaisin|keskiviikkoisin|torstaisin|perjantaisin|lauantaisin|sunnuntaisin": 0,
            "arkisin|joka toinen viikko|arkipäivisin": 0,
        },
        k.RECURRING: {
            "päivittäin|viikoittain|kuukausittain": 0,
        },
        k.OTHER: {"toinen": 0},
        k.NEXT: {"ensi": 0},
        k.COMING: {
            "tuleva|tulevana|seuraava|seuraavana|seuraavan|seuraavat|seuraavaksi|seuraavalla": 0,
        },
        k.THIS: {
            "tänä|tämän|tällä": 0,
        },
        k.LAST: {"viime": 0},
        k.VAGUE_DAY: {
            "viikonloppuna|viikonloppu|pian|lähiaikoina|lähipäivinä|ensi kuussa|tulevana viikonloppuna|"
            "jouluaattona|jouluaatto|juhannusaattona|juhannusaatto|vappuna|pitkäperjantaina|itsenäisyyspäivänä": 0,
        },
        k.PERIOD_AFTER: {"lopussa|lopulla|alussa|puolivälissä|alkupuolella|loppupuolella": 0},
        k.EVERY: {"joka": 0},
        k.ALL_DAY: {
            "koko päivän|koko päivä|kokopäivä": 0,
        },
        k.PART: {
            "aamu|aamuna|aamupäivä|aamupäivänä|ap": "morning",
            "aamulla|aamupäivällä": ("in", "morning"),
            "lounas|lounasaika|lounasaikaan|lounaalla": "lunch",
            "iltapäivä|iltapäivänä|ip": "afternoon",
            "iltapäivällä": ("in", "afternoon"),
            "ilta|iltana": "evening",
            "illalla": ("in", "evening"),
            "yönä": "night",
            "yöllä": ("in", "night"),
        },
        k.NUMERAL: {
            "yksi|yhden|yhdelle|yhtä": 1,
            "kaksi|kahta|kahden|kahdelle": 2,
            "kolme|kolmea|kolmen|kolmelle": 3,
            "neljä|neljää|neljän|neljälle": 4,
            "viisi|viittä|viiden|viidelle": 5,
            "kuusi|kuutta|kuuden|kuudelle": 6,
            "seitsemän|seitsemää|seitsemälle": 7,
            "kahdeksan|kahdeksaa|kahdeksalle": 8,
            "yhdeksän|yhdeksää|yhdeksälle": 9,
            "kymmenen|kymmenelle|kymmentä": 10,
            "yksitoista|yhdentoista": 11,
            "kaksitoista|kahdentoista|kahdelletoista": 12,
            "viisitoista|viittätoista|viidentoista": 15,
            "kaksikymmentä|kahtakymmentä|kahdenkymmenen": 20,
            "kolmekymmentä|kolmenkymmenen": 30,
            "neljäkymmentäviisi": 45,
            "kuusikymmentä": 60,
            "yhdeksänkymmentä|yhdeksänkymmenen": 90,
        },
        k.FRACTION: {
            "puolitoista|puolentoista|puoleksitoista": 1.5,
            "kaksi ja puoli": 2.5,
        },
        k.ORDINAL_WORD: {
            "ensimmäinen|ensimmäisenä": 1,
            "toinen|toisena": 2,
            "kolmas|kolmantena": 3,
            "neljäs|neljäntenä": 4,
        },
        k.LENGTH: {
            "puoli tuntia|puolen tunnin|puolituntinen|puoleksi tunniksi|puolituntia": 30,
            "vartti|vartin|varttia|vartiksi|varttitunti|varttituntia|varttitunniksi": 15,
            "tunniksi|tunnin|tunnin ajaksi|tunnin ajan|tunnin verran": 60,
            "kolme varttia|kolmen vartin|kolmen vartin ajan|kolmeksi vartiksi": 45,
        },
        k.HALF_TO: {
            "puoli": 30,
        },
        k.PAST: {
            "yli": 0,
        },
        k.SHORT_OF: {
            "vaille|vailla": 0,
        },
        k.MINUTES: {
            "minuutti|minuuttia|minuutin|minuutiksi|min": 1,
            "tuntia|h|t": 60,
        },
        k.ONE_UNIT: {
            "tunti": 60,
        },
        k.DAYS: {
            "päivä|päivää|päivän|päivänä|päiväksi|pv": 1,
            "viikko|viikkoa|viikon|viikolla|viikoksi|vko|vk": 7,
            "kuukausi|kuukautta|kuukauden|kuussa|kuun|kk": 0,
            "vuosi|vuotta|vuoden": None,
        },
        k.LATER: {
            "päästä|kuluttua": 0,
        },
        k.NOW: {
            "nyt|heti|nyt heti": 0,
        },
        k.NOON: {
            "keskipäivä|keskipäivällä|puolipäivä|puoliltapäivin|puoleltapäivin|puolenpäivän aikaan": 12,
            "keskiyö|keskiyöllä|puoliltaöin|puoleltaöin": 24,
        },
        k.UNTIL_NOON: {
            "keskipäivään|keskipäivään asti|keskipäivään saakka|puoleenpäivään": 12,
            "keskiyöhön|keskiyöhön asti|keskiyöhön saakka|puoleenyöhön": 24,
        },
        k.DAY_END: {
            "päivän loppuun|työpäivän loppuun|päivän loppu": 0,
        },
        k.AT: {
            "klo|kello|noin klo|noin|n. klo|klo noin|noin kello": "24h",
        },
        k.FOR_NUMERAL: {
            "kahdeksi": 2,
            "kolmeksi": 3,
            "neljäksi": 4,
            "viideksi": 5,
            "kuudeksi": 6,
        },
        k.AT_HOUR: {
            "yhdeltä": 1,
            "kahdelta": 2,
            "kolmelta": 3,
            "neljältä": 4,
            "viideltä": 5,
            "kuudelta": 6,
            "seitsemältä": 7,
            "kahdeksalta": 8,
            "yhdeksältä": 9,
            "kymmeneltä": 10,
            "yhdeltätoista": 11,
            "kahdeltatoista": 12,
        },
        k.FROM_HOUR: {
            "yhdestä": 1,
            "kahdesta": 2,
            "kolmesta": 3,
            "neljästä": 4,
            "viidestä": 5,
            "kuudesta": 6,
            "seitsemästä": 7,
            "kahdeksasta": 8,
            "yhdeksästä": 9,
            "kymmenestä": 10,
            "yhdestätoista": 11,
            "kahdestatoista": 12,
        },
        k.UNTIL_HOUR: {
            "yhteen|yhteen asti|yhteen saakka": 1,
            "kahteen|kahteen asti|kahteen saakka": 2,
            "kolmeen|kolmeen asti|kolmeen saakka": 3,
            "neljään|neljään asti|neljään saakka": 4,
            "viiteen|viiteen asti|viiteen saakka": 5,
            "kuuteen|kuuteen asti|kuuteen saakka": 6,
            "seitsemään|seitsemään asti|seitsemään saakka": 7,
            "kahdeksaan|kahdeksaan asti|kahdeksaan saakka": 8,
            "yhdeksään|yhdeksään asti|yhdeksään saakka": 9,
            "kymmeneen|kymmeneen asti|kymmeneen saakka": 10,
            "yhteentoista|yhteentoista asti|yhteentoista saakka": 11,
            "kahteentoista|kahteentoista asti|kahteentoista saakka": 12,
        },
        k.UNTIL_AFTER: {
            "asti|saakka": 0,
        },
        k.AND: {
            "ja|sekä": 0,
        },
        k.OR: {
            "tai|vai": 0,
        },
        k.IN: {"in": 0},
        k.VAGUE_AFTER: {"jälkeen|mennessä": 0},
        k.CLOCK_WORD: {"alkaen|eteenpäin|lähtien|maissa|tienoilla|aikaan": 0},
        k.VAGUE_TIME: {
            "ennen|ennen klo|viimeistään|viimeistään klo": 0,
        },
        k.PEOPLE: {
            "henkilöä|henkilölle|henkilö|henkeä|hengelle|hlö|hlöä|hlölle|ihmistä|osallistujaa|"
            "osallistujalle|vierasta": 0,
        },
        k.GROUP: {"meitä on": 0},
        k.ROOM_WORD: {
            "huone|huoneessa|huoneen|huoneeseen|tila|tilassa|kokoushuone|kokoushuoneessa|"
            "neuvotteluhuone|neuvotteluhuoneessa|neukkari|neukkarissa|sali|salissa|huonetta|"
            "kokoushuoneen|neuvotteluhuoneen|neukkarin": 0,
        },
    },
    edges=(
        "varten|aiheesta|koskien|nimellä|otsikolla|klo|kiitos|kiitti|ole hyvä|olkaa hyvä|pliis|huone|"
        "huoneen|huonetta|kokoushuone|kokoushuoneen|kokoushuonetta|neuvotteluhuone|neuvotteluhuoneen|"
        "neuvotteluhuonetta|neukkari|neukkarin|neukkaria"
    ),
    openers=(
        "hei|heippa|moi|moikka|moro|terve|huomenta|hyvää huomenta|hyvää päivää|varaa|varatkaa|varaisin|"
        "varataan|varata|varaatko|varaisitko|varaisitteko|haluan|haluan varata|haluaisin|"
        "haluaisin varata|haluaisimme|haluaisimme varata|tarvitsen|tarvitsemme|tarvitaan|tarvitsisin|"
        "tarvitsisimme|tarvin|tarviin|saanko|saisinko|saadaanko|saisimmeko|voitko|voisitko|voisitteko|"
        "voinko|voisinko|voimmeko|voisimmeko|voidaanko|voinko varata|voisinko varata|voidaanko varata|"
        "voitaisiinko|voitaisko|saadaanko|saataisiinko|saada|käyttää|onnistuuko|onnistuisiko|kävisikö|meille|minulle|mulle"
    ),
    closers="kiitos|pliis|varata",
    everyday=(
        "suomen|maalia|maalin|maali|maalit|tapaan|huomenta|keskusta|elokuvassa|elokuvissa|huolen|joulun|"
        "joulua|jouluun|joulukuusi|joulukuusen|sanaan|koukkuun|loukkuun|loukussa|saalis|kiistatta|"
        "portaita|helmiä|heinää|viisaita|siistinä|luomiseksi|harras"
    ),
    articles="",
    room_adjectives="vapaa|pieni|iso|vapaan",
    counted="vuoden|vuotta|kuukauden|päivän|viikon",
    zones="*n aikaa|^*n aikaan|^*n aika|paikallista aikaa",
    no_places=(
        "tiimin|perheen|lounaan|kahvin|tauon|keskittymisen|suunnittelun|palautteen|juhlan|kesän|joulun|ruoan|oma"
    ),
    case_endings={"stä|sta": k.FROM, "een|ään|aan|iin": k.UNTIL, "ltä|lta|lle": k.AT},
    weekday_parts=(
        (
            "maanantai|maanantai-",
            "tiistai|tiistai-",
            "keskiviikko|keskiviikko-",
            "torstai|torstai-",
            "perjantai|perjantai-",
            "lauantai|lauantai-",
            "sunnuntai|sunnuntai-",
        ),
        {
            "aamu|aamuna|aamupäivä|aamupäivänä|aamupäivällä": "morning",
            "iltapäivä|iltapäivänä|iltapäivällä": "afternoon",
            "ilta|iltana": "evening",
        },
    ),
)
