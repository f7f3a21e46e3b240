"""Italian words."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

ITALIAN = Words(
    code="it",
    phrases={
        k.DAY: {
            "oggi": 0,
            "domani": 1,
            "dopodomani|dopo domani": 2,
            "ieri": -1,
            "l'altro ieri|avantieri|altroieri|altro ieri": -2,
        },
        k.TONIGHT: {
            "stasera|questa sera|stanotte|questa notte|oggi sera": 0,
        },
        k.THIS_PART: {
            "stamattina|stamani|stamane|questa mattina|oggi mattina": "morning",
            "oggi a pranzo": "lunch",
            "oggi pomeriggio|questo pomeriggio": "afternoon",
        },
        k.DAY_PART: {
            "domattina": ("t", 1, "morning"),
        },
        k.WEEKDAY_SHORT: {
            "lun": 0,
            "tue": 1,
            "mer": 2,
            "gio": 3,
            "ven": 4,
            "sab": 5,
            "dom": 6,
        },
        k.MONTH_OR_WEEKDAY: {
            "mar": (3, 1),
        },
        k.MONTH: {
            "gen": 1,
            "mag": 5,
            "giu": 6,
            "lug": 7,
            "ago": 8,
            "set|sett": 9,
            "ott": 10,
            "dic": 12,
        },
        k.RECURRING: {
            "settimanale|settimanalmente|mensile|mensilmente|"
            "giornaliero|giornaliera|quotidiano|quotidiana|giornalmente": 0,
        },
        k.SERIES: {
            "tutti i lunedì|tutti i martedì|tutti i mercoledì|tutti i giovedì|tutti i venerdì|"
            "tutti i sabati|tutte le domeniche|giorni feriali|giorni lavorativi|ogni due settimane": 0,
        },
        k.COMING: {
            "seguente|successivo|successiva|prossimo|prossima|prossimi|prossime|che viene|entrante": 0,
        },
        k.THIS: {
            "questo|questa|quest": 0,
        },
        k.LAST: {
            "scorso|scorsa|passato|passata": 0,
        },
        k.VAGUE_DAY: {
            "weekend|week-end|fine settimana|presto|prossimamente|vigilia di natale|capodanno|ferragosto|pasquetta": 0,
        },
        k.PERIOD: {"fine|inizio|metà|alla fine|all'inizio": 0},
        k.EVERY: {
            "ogni|tutti i|tutte le": 0,
        },
        k.WEEK_LATER: {
            "a otto": 7,
            "a quindici": 14,
        },
        k.ALL_DAY: {
            "tutto il giorno|tutta la giornata|l'intera giornata|giornata intera|intera giornata": 0,
        },
        k.PART: {
            "mattina|mattino|la mattina|di mattina|del mattino|in mattinata|mattinata|al mattino|"
            "della mattina": "morning",
            "pranzo|a pranzo|ora di pranzo|pausa pranzo": "lunch",
            "pomeriggio|di pomeriggio|del pomeriggio|nel pomeriggio|il pomeriggio": "afternoon",
            "sera|di sera|la sera|in serata|serata|della sera": "evening",
            "notte|di notte|della notte": "night",
        },
        k.NUMERAL: {
            "uno": 1,
            "due": 2,
            "tre": 3,
            "quattro": 4,
            "cinque": 5,
            "sei": 6,
            "sette": 7,
            "otto": 8,
            "nove": 9,
            "dieci": 10,
            "undici": 11,
            "dodici": 12,
            "quindici": 15,
            "venti": 20,
            "trenta": 30,
            "quarantacinque": 45,
            "sessanta": 60,
            "novanta": 90,
        },
        k.ARTICLE: {
            "un|una|un'": 1,
        },
        k.ORDINAL_WORD: {
            "primo|1º|1°": 1,
            "secondo": 2,
            "terzo": 3,
        },
        k.LENGTH: {
            "mezz'ora|mezzora|mezza ora": 30,
            "quarto d'ora": 15,
            "tre quarti d'ora": 45,
            "un'ora": 60,
        },
        k.AND_PART: {
            "e mezza|e mezzo": 30,
            "e un quarto": 15,
            "e tre quarti": 45,
            "in punto": 0,
        },
        k.LESS: {
            "meno": 0,
        },
        k.QUARTER: {
            "quarto": 0,
        },
        k.MINUTES: {
            "minuto|minuti|min": 1,
            "ora": 60,
        },
        k.DAYS: {
            "giorno|giorni": 1,
            "settimana|settimane": 7,
            "mese|mesi": 0,
            "anno|anni": None,
        },
        k.NOW: {
            "adesso|subito|da ora|da adesso|proprio ora": 0,
        },
        k.NOON: {
            "mezzogiorno": 12,
            "mezzanotte": 24,
        },
        k.DAY_END: {
            "fine giornata|la fine della giornata|fine della giornata": 0,
        },
        k.AT_OR_TO: {
            "alle|alle ore|a|ad|al": 0,
            "all'": 1,
        },
        k.HOURS_OR_AT: {
            "ore|h": 60,
        },
        k.AT: {
            "verso le|intorno alle|circa alle|a partire dalle|verso|circa": 0,
        },
        k.FROM: {
            "dalle|dalle ore|dall'|da|di|del|dal|della": 0,
        },
        k.BETWEEN: {
            "tra le|fra le": 0,
        },
        k.BETWEEN_OR_IN: {
            "tra|fra": 0,
        },
        k.UNTIL: {
            "fino alle|fino a|fino all'|sino alle|fino al|fino": 0,
        },
        k.AND: {
            "e|ed|e le": 0,
        },
        k.OR: {
            "o|oppure|o alle": 0,
        },
        k.FOR: {
            "per|della durata di": 0,
        },
        k.IN: {
            "in|nella|nel|in una": 0,
        },
        k.ON: {
            "la|lo|le|i|l'|gli": 0,
        },
        k.DAY_NUMBER: {
            "il|il giorno|giorno": 0,
        },
        k.VAGUE_TIME: {
            "prima delle|prima di|prima del|dopo le|dopo il|dopo|entro le|entro|"
            "al più tardi|al più tardi alle|non oltre le|non più tardi delle": 0,
        },
        k.WITH: {
            "con": 0,
        },
        k.PEOPLE: {
            "persone|persona|partecipanti|ospiti|invitati|posti|pers": 0,
        },
        k.GROUP: {
            "gruppo di|tavolo per|siamo in": 0,
        },
        k.ROOM_WORD: {
            "sala|stanza|aula|sala riunioni|saletta|sala conferenze": 0,
        },
    },
    edges=(
        "sala riunioni|una sala riunioni|la sala riunioni|per|a|alle|in|di|da|su|riguardo|intitolato|"
        "chiamato|per favore|per piacere|per cortesia|grazie|del|della|al"
    ),
    openers=(
        "ho bisogno|abbiamo bisogno|avrei bisogno|avremmo bisogno|ciao|salve|buongiorno|buonasera|prenota|"
        "prenotare|prenotami|prenotaci|prenoterei|vorrei|vorremmo|vorrei prenotare|voglio|voglio prenotare|"
        "vogliamo|ho bisogno di|abbiamo bisogno di|avrei bisogno di|avremmo bisogno di|mi serve|ci serve|"
        "mi servirebbe|ci servirebbe|posso prenotare|possiamo prenotare|puoi prenotare|posso|puoi|può|"
        "possiamo|potete|potrei|potresti|potrebbe|potremmo|potreste|mi puoi|mi potresti|ci puoi|riserva|"
        "riservare|si può|si potrebbe|avere|usare|bloccare|blocca|mi|ci"
    ),
    closers="per favore|grazie",
    everyday=(
        "maggior|maggi|mangio|mangiò|maglio|saggio|omaggio|raggio|faggio|paggio|baggio|aggio|aprire|"
        "aprite|aprirle|romani|cantieri|domini|domandi|altieri|salato|augusti|agosti"
    ),
    articles="un|una|la|il|l'",
    room_adjectives="libera|piccola|grande",
    elisions="l'|all'|dall'|un'|d'|dell'|nell'|quest'",
    counted="anni|anno|mesi|mese|giorni|settimane",
    zones="ora di *|ora del *|ora della *|ora dell'*|ora a ^*|ora ^*|ora locale|ora italiana|ora svizzera",
    no_places="pranzo|punta|cena|caffè|lavoro|tè|lettura|lezione|verità",
)
