"""French words."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

FRENCH = Words(
    code="fr",
    phrases={
        k.DAY: {
            "aujourd'hui|aujourdhui|auj": 0,
            "demain": 1,
            "après-demain|surlendemain": 2,
            "hier": -1,
            "avant-hier": -2,
        },
        k.TONIGHT: {
            "ce soir|cette nuit|ce soir-là": 0,
        },
        k.WEEKDAY_SHORT: {
            "lun|mon": 0,
            "tue|tues": 1,
            "mer": 2,
            "jeu": 3,
            "ven": 4,
            "sam": 5,
            "dim": 6,
        },
        k.MONTH_OR_NUMERAL: {
            "sept": (9, 7),
        },
        k.MONTH_OR_WEEKDAY: {
            "mar": (3, 1),
        },
        k.MONTH: {
            "août|aout": 8,
            "janv": 1,
            "févr|fév|fev": 2,
            "avr": 4,
            "juil": 7,
            "déc": 12,
        },
        k.RECURRING: {
            "lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|"
            "quotidien|quotidienne|quotidiennement|hebdomadaire|hebdo|mensuel|mensuelle|mensuellement": 0,
        },
        k.SERIES: {
            "les lundis|les mardis|les mercredis|les jeudis|les vendredis|les samedis|les dimanches|"
            "toutes les deux semaines|toutes les 2 semaines|un lundi sur deux|en semaine|"
            "jours ouvrés|jours ouvrables": 0,
        },
        k.COMING: {
            "suivant|suivante|prochain|prochaine|prochains|prochaines|qui vient": 0,
        },
        k.THIS: {
            "ce|cet|cette": 0,
        },
        k.LAST: {
            "dernier|dernière|passé|passée": 0,
        },
        k.VAGUE_DAY: {
            "week-end|weekend|bientôt|prochainement|jour de l'an|veille de noël|vendredi saint|lundi de pâques": 0,
        },
        k.PERIOD: {"fin|la fin|début|mi|courant|fin du mois de": 0},
        k.EVERY: {
            "chaque|tous les|toutes les": 0,
        },
        k.WEEK_LATER: {
            "en huit": 7,
            "en quinze": 14,
        },
        k.ALL_DAY: {
            "toute la journée|la journée entière|journée complète|la journée complète": 0,
        },
        k.PART: {
            "matin|le matin|du matin|dans la matinée|matinée|en matinée|au matin": "morning",
            "déjeuner|heure du déjeuner": "lunch",
            "après-midi|aprem|de l'après-midi|dans l'après-midi|l'après-midi": "afternoon",
            "soir|le soir|du soir|soirée|en soirée|dans la soirée": "evening",
            "nuit|la nuit|de la nuit": "night",
        },
        k.NUMERAL: {
            "deux": 2,
            "trois": 3,
            "quatre": 4,
            "cinq": 5,
            "six": 6,
            "huit": 8,
            "neuf": 9,
            "dix": 10,
            "onze": 11,
            "douze": 12,
            "quinze": 15,
            "vingt": 20,
            "trente": 30,
            "quarante-cinq": 45,
            "soixante": 60,
            "septante": 70,
            "huitante": 80,
            "nonante": 90,
            "quatre-vingt-dix": 90,
        },
        k.ARTICLE: {
            "un|une": 1,
        },
        k.ORDINAL_WORD: {
            "premier|1er": 1,
            "deuxième": 2,
            "troisième": 3,
            "quatrième": 4,
        },
        k.LENGTH: {
            "demi-heure|demie heure|demie-heure": 30,
            "quart d'heure": 15,
            "trois quarts d'heure": 45,
        },
        k.AND_PART: {
            "et demie|et demi": 30,
            "et quart|et un quart": 15,
        },
        k.LESS: {
            "moins": 0,
        },
        k.QUARTER: {
            "quart": 0,
        },
        k.MINUTES: {
            "minute|minutes|min|mn": 1,
        },
        k.CLOCK_WORD: {
            "heure|heures": "hours",
        },
        k.DAYS: {
            "jour|jours": 1,
            "semaine|semaines": 7,
            "mois": 0,
            "an|ans|année|années": None,
        },
        k.NOW: {
            "maintenant|tout de suite|dès maintenant": 0,
        },
        k.NOON: {
            "midi": 12,
            "minuit": 24,
        },
        k.DAY_END: {
            "fin de journée|la fin de journée|la fin de la journée|fin de la journée": 0,
        },
        k.AT_OR_TO: {
            "à|au": 0,
        },
        k.AT: {
            "vers|aux environs de|aux alentours de|environ|à partir de|dès|à environ|vers les": 0,
        },
        k.FROM: {
            "de|du|d'|à partir d'": 0,
        },
        k.BETWEEN: {
            "entre": 0,
        },
        k.UNTIL: {
            "jusqu'à|jusqu'a|jusqua|jusqu'en|jusqu'au|jusque": 0,
        },
        k.AND: {
            "et": 0,
        },
        k.OR: {
            "ou": 0,
        },
        k.FOR: {
            "pour|pendant|durant": 0,
        },
        k.IN: {
            "dans|en|dans la|en la": 0,
        },
        k.IN_TIME: {
            "dans": 0,
        },
        k.ON: {
            "la|les|l'|sur|aux": 0,
        },
        k.DAY_NUMBER: {
            "le": 0,
        },
        k.VAGUE_TIME: {
            "avant|après|d'ici|au plus tard|au plus tard à|pas après": 0,
        },
        k.WITH: {
            "avec": 0,
        },
        k.OF: {},
        k.PEOPLE: {
            "personnes|personne|pers|participants|invités|places|convives": 0,
        },
        k.GROUP: {
            "groupe de|table de|équipe de|on est|on sera|nous sommes|nous serons": 0,
        },
        k.ROOM_WORD: {
            "salle|salle de réunion|salle de conférence|pièce|salle de reunion": 0,
        },
    },
    edges=(
        "salle de réunion|une salle de réunion|la salle de réunion|pour|à|en|de|du|dans|au|sur|"
        "au sujet de|concernant|à propos de|intitulé|nommé|svp|stp|s'il vous plaît|s'il te plaît|merci|"
        "s'il vous plait"
    ),
    openers=(
        "nous avons besoin|bonjour|salut|coucou|bonjour à tous|réserver|réserve|réservez|réserve-moi|"
        "réserve moi|réservez-moi|je voudrais|nous voudrions|j'aimerais|on aimerait|je veux|nous voulons|"
        "on veut|je souhaite|je souhaiterais|il me faut|il nous faut|il me faudrait|il nous faudrait|"
        "j'ai besoin|j'ai besoin de|j'ai besoin d'|on a besoin|on a besoin de|on a besoin d'|"
        "nous avons besoin de|nous avons besoin d'|j'aurais besoin de|j'aurais besoin d'|je peux|tu peux|"
        "on peut|vous pouvez|puis-je|peux-tu|pouvez-vous|peut-on|pourrais-je|pourrais-tu|pourriez-vous|"
        "pourrait-on|tu pourrais|vous pourriez|on pourrait|est-ce que je peux|est-ce que tu peux|"
        "est-ce qu'on peut|est-ce que vous pouvez|merci de|je voudrais réserver|peux-tu réserver|"
        "pouvez-vous réserver|peut-on réserver|j'aimerais réserver|prendre|prends|bloquer|bloque|avoir|utiliser|"
        "moi|nous|me"
    ),
    closers="svp|stp|merci",
    everyday="dédain|tonte|ferrier|démembré|avantager|lévrier|guillet",
    articles="un|une|la|le|les|d'une",
    room_adjectives="libre|petite|grande|libres",
    elisions="l'|d'|qu'",
    counted="ans|an|année|mois|jours|semaines",
    zones=(
        "heure de *|heure du *|heure d'*|heure de l'*|heure des ^*|heure à ^*|heure ^*|heure locale|heure française|"
        "heure belge|heure suisse"
    ),
    no_places="pointe|déjeuner|lecture|table|vérité|gloire|conte|travail|gym",
)
