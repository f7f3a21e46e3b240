"""Spanish words."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

SPANISH = Words(
    code="es",
    phrases={
        k.DAY: {
            "de hoy en ocho|hoy en ocho|de hoy en ocho días": 7,
            "de mañana en ocho|mañana en ocho": 8,
            "hoy": 0,
            "pasado mañana": 2,
            "ayer": -1,
            "anteayer|antes de ayer": -2,
        },
        k.TOMORROW_OR_MORNING: {
            "mañana": (1, "morning"),
        },
        k.TONIGHT: {
            "esta noche|hoy por la noche|hoy en la noche|hoy a la noche": 0,
        },
        k.THIS_PART: {
            "esta mañana|hoy por la mañana": "morning",
            "este mediodía": "lunch",
            "esta tarde|hoy por la tarde": "afternoon",
        },
        k.DAY_PART: {"mañana temprano": ("t", 1, "morning")},
        k.WEEKDAY_SHORT: {
            "lun": 0,
            "mié|mie|mier": 2,
            "jue": 3,
            "vie": 4,
            "sáb|sab": 5,
            "dom": 6,
        },
        k.MONTH_OR_WEEKDAY: {
            "mar": (3, 1),
        },
        k.MONTH: {
            "setiembre|set|sept": 9,
            "ene": 1,
            "abr": 4,
            "ago": 8,
            "dic": 12,
        },
        k.RECURRING: {
            "sábados|domingos|diario|diaria|diariamente|semanal|semanalmente|quincenal|mensual|mensualmente": 0,
        },
        k.SERIES: {
            "todos los días|cada día|"
            "los lunes|los martes|los miércoles|los jueves|los viernes|los sábados|los domingos|"
            "entre semana|días laborables|días hábiles|cada dos semanas": 0,
        },
        k.COMING: {
            "próximo|próxima|próximos|próximas|que viene|siguiente": 0,
        },
        k.THIS: {
            "este|esta": 0,
        },
        k.LAST: {
            "pasado|último|última|pasada": 0,
        },
        k.VAGUE_DAY: {
            "fin de semana|finde|pronto|nochebuena|nochevieja|año nuevo|viernes santo": 0,
        },
        k.PERIOD: {
            "finales de|a finales de|fines de|a fines de|fin de|"
            "principios de|a principios de|mediados de|a mediados de": 0
        },
        k.EVERY: {
            "cada|todos los|todas las|todo": 0,
        },
        k.ALL_DAY: {
            "todo el día|el día entero|día completo|el día completo": 0,
        },
        k.PART: {
            "por la mañana|de la mañana|en la mañana|a la mañana": "morning",
            "almuerzo|al mediodía|del mediodía|al medio día|"
            "la hora de comer|hora de comer|hora del almuerzo|comida": "lunch",
            "tarde|por la tarde|de la tarde|en la tarde|a la tarde": "afternoon",
            "noche|por la noche|de la noche|en la noche|a la noche": "evening",
            "madrugada|de la madrugada": "morning",
        },
        k.NUMERAL: {
            "uno": 1,
            "dos": 2,
            "tres": 3,
            "cuatro": 4,
            "cinco": 5,
            "seis": 6,
            "siete": 7,
            "ocho": 8,
            "nueve": 9,
            "diez": 10,
            "once": 11,
            "doce": 12,
            "quince": 15,
            "veinte": 20,
            "treinta": 30,
            "cuarenta y cinco": 45,
            "sesenta": 60,
            "noventa": 90,
        },
        k.ARTICLE: {
            "un|una": 1,
        },
        k.ORDINAL_WORD: {
            "primer|primero|1º|1°": 1,
            "segundo": 2,
            "tercer|tercero": 3,
        },
        k.LENGTH: {
            "media hora": 30,
            "cuarto de hora": 15,
            "tres cuartos de hora": 45,
            "hora y media": 90,
        },
        k.AND_PART: {
            "y media": 30,
            "y cuarto": 15,
            "en punto": 0,
        },
        k.LESS: {
            "menos": 0,
        },
        k.QUARTER: {
            "cuarto": 0,
        },
        k.MINUTES: {
            "minuto|minutos|min": 1,
            "hora": 60,
        },
        k.CLOCK_WORD: {
            "horas|hs|hrs": "hours",
        },
        k.DAYS: {
            "día|días|dias": 1,
            "semana|semanas": 7,
            "mes|meses": 0,
            "año|años": None,
        },
        k.NOW: {
            "ahora|ahora mismo": 0,
        },
        k.NOON: {
            "mediodía|las doce del mediodía|mediodia": 12,
            "medianoche|la medianoche": 24,
        },
        k.DAY_END: {
            "final del día|el final del día|fin del día|el fin del día|final de la jornada|el final de la jornada": 0,
        },
        k.AT_OR_TO: {
            "a las|a|al": 0,
            "a la": 1,
        },
        k.AT: {
            "sobre las|hacia las|a eso de las|a eso de la|tipo|a partir de las|a partir de la|"
            "alrededor de las|desde las|desde la|desde": 0,
        },
        k.FROM: {
            "de|de las|de la|del|las": 0,
        },
        k.BETWEEN: {
            "entre|entre las|entre la": 0,
        },
        k.UNTIL: {
            "hasta|hasta las|hasta la|hasta el": 0,
        },
        k.AND: {
            "y|e|y las|y la": 0,
        },
        k.OR: {
            "o|u": 0,
        },
        k.FOR: {
            "para|durante|por": 0,
        },
        k.IN: {
            "en|en la": 0,
        },
        k.IN_TIME: {
            "dentro de|de aquí a": 0,
        },
        k.ON: {
            "la|los": 0,
        },
        k.DAY_NUMBER: {
            "el|el día": 0,
        },
        k.VAGUE_TIME: {
            "antes de|antes de las|antes del|después de|después de las|después del|"
            "como muy tarde|como muy tarde a las|como tarde|como tarde a las|a más tardar|a más tardar a las": 0,
        },
        k.WITH: {
            "con": 0,
        },
        k.PEOPLE: {
            "personas|persona|asistentes|invitados|participantes|gente|plazas": 0,
        },
        k.GROUP: {
            "grupo de|mesa para|somos": 0,
        },
        k.ROOM_WORD: {
            "sala|sala de reuniones|sala de juntas|salón|habitación": 0,
        },
    },
    edges=(
        "sala de reuniones|una sala de reuniones|la sala de reuniones|sala de juntas|una sala de juntas|"
        "para|por|a|en|de|del|sobre|acerca de|llamado|titulado|por favor|porfa|gracias|al"
    ),
    openers=(
        "hola|buenas|buenos días|buenas tardes|hey|reservar|reserva|reserve|resérvame|resérvanos|apartar|"
        "aparta|apártame|quiero|quisiera|queremos|quisiéramos|necesito|necesitamos|necesitaría|"
        "me gustaría|nos gustaría|quería|queríamos|quiero reservar|quisiera reservar|queremos reservar|"
        "necesito reservar|me gustaría reservar|puedo reservar|podemos reservar|puedes reservar|puedo|"
        "puedes|puede|podemos|podéis|pueden|podría|podrías|podríamos|podríais|podrían|me puedes|"
        "me podrías|nos puedes|nos podrías|se puede|se podría|tener|usar|bloquear|bloquea|me|nos"
    ),
    closers="por favor|porfa|gracias",
    everyday=(
        "partes|artes|marte|mares|martos|martel|cartes|maltés|dominio|dominó|dominga|jueces|sabido|"
        "sacado|salado|sanado|manzana|manada|maraña|magaña|macana|vienes|ciernes|mueves|apostó|agotó|"
        "acostó|angosto|agusto|ferrero"
    ),
    articles="un|una|la|el",
    room_adjectives="libre|pequeña|grande",
    counted="años|año|meses|mes|días|semanas",
    zones=(
        "hora de *|hora del *|hora en ^*|hora ^*|hora local|hora peninsular|hora española|hora canaria|horario de ^*"
    ),
    no_places="comer|comida|feliz|punta|café|almuerzo|cuento|lectura|trabajo|verdad|tutoría",
)
