"""Dutch words."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

DUTCH = Words(
    code="nl",
    phrases={
        k.DAY: {
            "vandaag": 0,
            "overmorgen": 2,
            "gisteren": -1,
            "eergisteren": -2,
        },
        k.TOMORROW_OR_MORNING: {
            "morgen": (1, "morning"),
        },
        k.TONIGHT: {
            "vanavond|vannacht": 0,
        },
        k.THIS_PART: {
            "vanochtend|vanmorgen": "morning",
            "vanmiddag": "afternoon",
        },
        k.DAY_PART: {
            "morgenochtend|morgenvroeg|morgen vroeg": ("t", 1, "morning"),
            "morgenmiddag": ("t", 1, "afternoon"),
            "morgenavond": ("t", 1, "evening"),
            "overmorgenochtend": ("t", 2, "morning"),
            "overmorgenmiddag": ("t", 2, "afternoon"),
        },
        k.WEEKDAY_SHORT: {
            "ma": 0,
            "di": 1,
            "wo": 2,
            "do": 3,
            "vr": 4,
            "za": 5,
            "zo": 6,
        },
        k.MONTH: {
            "febr|feb": 2,
            "sept": 9,
            "mrt": 3,
        },
        k.RECURRING: {
            "wekelijks|wekelijkse|dagelijks|dagelijkse|maandelijks|maandelijkse": 0,
            "maandags|dinsdags|woensdags|donderdags|vrijdags|zaterdags|zondags": 0,
        },
        k.SERIES: {
            "doordeweeks|werkdagen|om de week|om de twee weken|om de dag": 0,
        },
        k.OTHER: {
            "andere": 0,
        },
        k.NEXT: {
            "volgende": 0,
        },
        k.COMING: {
            "erna|daarna|daarop|daaropvolgende|komend|komende|aankomende|aanstaande|a.s|eerstvolgende": 0,
        },
        k.THIS: {
            "deze|dit": 0,
        },
        k.LAST: {
            "afgelopen|vorige|laatste": 0,
        },
        k.VAGUE_DAY: {
            "weekend|binnenkort|gauw|kerstavond|oudjaarsdag|oudejaarsavond|nieuwjaarsdag|koningsdag|goede vrijdag": 0,
        },
        k.PERIOD: {"eind|einde|begin|medio|midden": 0},
        k.EVERY: {
            "elke|iedere|ieder|elk": 0,
        },
        k.ALL_DAY: {
            "de hele dag|hele dag": 0,
        },
        k.PART: {
            "ochtend|'s ochtends|'s morgens|s ochtends|s morgens|in de ochtend|voormiddag|vroeg": "morning",
            "lunch|lunchtijd|tussen de middag|lunchpauze": "lunch",
            "middag|'s middags|s middags|in de middag|namiddag|in de namiddag": "afternoon",
            "avond|'s avonds|s avonds|in de avond": "evening",
            "nacht|'s nachts|s nachts": "night",
        },
        k.NUMERAL: {
            "één": 1,
            "twee": 2,
            "drie": 3,
            "vier": 4,
            "vijf": 5,
            "zes": 6,
            "zeven": 7,
            "acht": 8,
            "negen": 9,
            "tien": 10,
            "elf": 11,
            "twaalf": 12,
            "vijftien": 15,
            "twintig": 20,
            "dertig": 30,
            "vijfenveertig": 45,
            "zestig": 60,
            "negentig": 90,
        },
        k.ARTICLE: {
            "een": 1,
        },
        k.FRACTION: {
            "anderhalf": 1.5,
            "twee en een half": 2.5,
            "tweeënhalf": 2.5,
        },
        k.ORDINAL_WORD: {
            "eerste|1e": 1,
            "tweede|2e": 2,
            "derde|3e": 3,
            "vierde|4e": 4,
        },
        k.LENGTH: {
            "half uur|halfuur|halfuurtje|half uurtje": 30,
            "kwartier|kwartiertje": 15,
            "drie kwartier": 45,
        },
        k.HALF_TO: {
            "half": 30,
        },
        k.QUARTER: {
            "kwart": 0,
        },
        k.PAST_OR_IN: {
            "over": 0,
        },
        k.FOR_OR_SHORT_OF: {
            "voor": 0,
        },
        k.MINUTES: {
            "minuut|minuten|min|minuten lang": 1,
            "uren|uurtje|uurtjes|uur lang|uren lang": 60,
        },
        k.CLOCK_WORD: {
            "uur": "hours",
        },
        k.DAYS: {
            "dag|dagen": 1,
            "week|weken": 7,
            "maand|maanden": 0,
            "jaar|jaren": None,
        },
        k.NOW: {
            "nu|nu meteen": 0,
        },
        k.NOON: {
            "12 uur 's middags|twaalf uur 's middags": 12,
            "middernacht": 24,
        },
        k.DAY_END: {
            "einde van de dag|eind van de dag|het einde van de dag|het eind van de dag": 0,
            "einde dag|eind dag|einde werkdag": 0,
        },
        k.AT: {
            "zo rond|zo rond de|zo tegen|om|rond|omstreeks|circa|ca|om ongeveer|tegen|vanaf|om ca|ongeveer": 0,
        },
        k.FROM: {
            "van": 0,
        },
        k.BETWEEN: {
            "tussen": 0,
        },
        k.UNTIL: {
            "tot|tot en met|t / m": 0,
        },
        k.AND: {
            "en": 0,
        },
        k.OR: {
            "of": 0,
        },
        k.FOR: {
            "gedurende": 0,
        },
        k.ON: {
            "op|het": 0,
        },
        k.DAY_NUMBER: {
            "de|op de": 0,
        },
        k.VAGUE_TIME: {
            "na|uiterlijk|uiterlijk om|op zijn laatst|op z'n laatst|niet later dan": 0,
        },
        k.WITH: {
            "met": 0,
        },
        k.PEOPLE: {
            "personen|persoon|pers|mensen|deelnemers|man|gasten|collega's|plaatsen": 0,
        },
        k.GROUP: {
            "groep van|tafel voor|we zijn met|we zijn": 0,
        },
        k.ROOM_WORD: {
            "ruimte|zaal|kamer|vergaderzaal|vergaderruimte|vergaderkamer|overlegruimte|lokaal": 0,
        },
    },
    edges=(
        "vergaderzaal|vergaderruimte|vergaderkamer|voor|om|op|in|van|de|tot|over|betreffende|inzake|"
        "genaamd|alstublieft|alsjeblieft|aub|a.u.b|svp|graag|bedankt|dank je|dankjewel"
    ),
    openers=(
        "hallo|hoi|hey|goedemorgen|goedemiddag|boek|boeken|reserveer|reserveren|ik wil|we willen|"
        "wij willen|ik wil graag|we willen graag|wij willen graag|ik zou graag|we zouden graag|mag ik|"
        "mogen we|kan ik|kan je|kan jij|kunnen we|kunnen jullie|kun je|kun jij|kunt u|kan u|zou ik|"
        "zou je|zou jij|zouden we|zou u|wil je|wilt u|graag|ik heb|we hebben|wij hebben|krijgen|"
        "hebben|gebruiken|me|mij|ons"
    ),
    closers="reserveren|boeken|krijgen|hebben|gebruiken|nodig|graag|lang|voor me|voor mij|voor ons|"
    "voor me reserveren|voor ons reserveren|voor me boeken|voor ons boeken",
    everyday=(
        "zorgen|moren|morsen|morren|borgen|vandaan|vandaar|vermogen|onvermogen|verborgen|verzorgen|"
        "overwogen|overhoren|onderdak|moederdag|donderslag|zondig"
    ),
    articles="een|de|het",
    room_adjectives="vrije|kleine|grote",
    clock_letters="hu",
    counted="jaar|maanden|maand|dagen|weken",
    zones="*se tijd|lokale tijd|plaatselijke tijd|onze tijd|jullie tijd|tijd in *|tijd van ^*",
    no_places="beste|laatste|eerste|zelfde",
    weekday_parts=(
        ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
        {"ochtend|morgen|voormiddag": "morning", "middag|namiddag": "afternoon", "avond": "evening", "nacht": "night"},
    ),
)
