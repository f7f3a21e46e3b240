"""Portuguese words."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

PORTUGUESE = Words(
    code="pt",
    phrases={
        k.DAY: {
            "hoje": 0,
            "amanhã": 1,
            "depois de amanhã": 2,
            "ontem": -1,
            "anteontem|antes de ontem": -2,
        },
        k.TONIGHT: {
            "esta noite|hoje à noite|logo à noite|hoje de noite": 0,
        },
        k.THIS_PART: {
            "esta manhã|hoje de manhã": "morning",
            "esta tarde|hoje à tarde|hoje de tarde": "afternoon",
        },
        k.WEEKDAY: {
            "segunda|segunda-feira|2ª - feira|2ª feira|2a - feira|2a feira": 0,
            "terça|terça-feira|3ª - feira|3ª feira|3a - feira|3a feira": 1,
            "quarta|quarta-feira|4ª - feira|4ª feira|4a - feira|4a feira": 2,
            "quinta|quinta-feira|5ª - feira|5ª feira|5a - feira|5a feira": 3,
            "sexta|sexta-feira|6ª - feira|6ª feira|6a - feira|6a feira": 4,
        },
        k.DAY_PART: {"amanhã cedo": ("t", 1, "morning")},
        k.WEEKDAY_SHORT: {
            "seg": 0,
            "ter": 1,
            "qua": 2,
            "qui": 3,
            "sex": 4,
            "sáb|sab": 5,
            "dom": 6,
        },
        k.MONTH: {
            "fev": 2,
            "abr": 4,
            "mai": 5,
            "ago": 8,
            "set": 9,
            "out": 10,
        },
        k.RECURRING: {
            "diário|diária|diariamente|semanal|semanalmente|quinzenal|mensal|mensalmente": 0,
        },
        k.SERIES: {
            "todo dia|todos os dias|cada dia|"
            "às segundas|às terças|às quartas|às quintas|às sextas|aos sábados|aos domingos|"
            "dias úteis|dias de semana|segundas-feiras|todas as segundas|todas as terças|todas as quartas|"
            "todas as quintas|todas as sextas|todos os sábados|todos os domingos": 0,
        },
        k.COMING: {
            "próximo|próxima|próximos|próximas|que vem|seguinte": 0,
        },
        k.THIS: {
            "este|esta|neste|nesta|desta|deste": 0,
        },
        k.LAST: {
            "passado|passada|último|última": 0,
        },
        k.VAGUE_DAY: {
            "fim de semana|fim-de-semana|fds|em breve|brevemente|para a semana|"
            "véspera de natal|ano novo|sexta-feira santa": 0,
        },
        k.PERIOD: {"fim|final|finais|início|começo|meados": 0},
        k.EVERY: {
            "cada|todos os|todas as|toda|todo|a cada": 0,
        },
        k.ALL_DAY: {
            "o dia todo|todo o dia|o dia inteiro|dia inteiro|dia todo": 0,
        },
        k.PART: {
            "manhã|de manhã|da manhã|pela manhã|na parte da manhã|à manhã|na manhã": "morning",
            "almoço|hora de almoço|hora do almoço|à hora de almoço|ao almoço": "lunch",
            "tarde|à tarde|de tarde|da tarde|pela tarde|na parte da tarde": "afternoon",
            "noite|à noite|de noite|da noite|pela noite": "evening",
        },
        k.NUMERAL: {
            "dois|duas": 2,
            "três": 3,
            "quatro": 4,
            "cinco": 5,
            "seis": 6,
            "sete": 7,
            "oito": 8,
            "nove": 9,
            "onze": 11,
            "doze": 12,
            "quinze": 15,
            "vinte": 20,
            "trinta": 30,
            "quarenta e cinco": 45,
            "sessenta": 60,
            "noventa": 90,
        },
        k.MONTH_OR_NUMERAL: {
            "dez": (12, 10),
        },
        k.ARTICLE: {
            "um|uma": 1,
        },
        k.ORDINAL_WORD: {
            "primeiro|primeira|1º|1°": 1,
            "terceiro|terceira": 3,
        },
        k.LENGTH: {
            "meia hora|meia-hora": 30,
            "quarto de hora": 15,
            "três quartos de hora": 45,
            "hora e meia": 90,
        },
        k.AND_PART: {
            "e meia": 30,
            "e um quarto|e quinze|e quarto": 15,
            "em ponto": 0,
        },
        k.LESS: {
            "menos": 0,
        },
        k.SHORT_OF: {
            "para as": 0,
        },
        k.QUARTER: {
            "quarto": 0,
        },
        k.MINUTES: {
            "minuto|minutos|min": 1,
            "hora": 60,
        },
        k.CLOCK_WORD: {
            "horas|hs|hrs": "hours",
        },
        k.DAYS: {
            "dia|dias": 1,
            "semana|semanas": 7,
            "mês|meses": 0,
            "ano|anos": None,
        },
        k.NOW: {
            "agora|agora mesmo": 0,
        },
        k.NOON: {
            "meio-dia|meio dia": 12,
            "meia-noite|meia noite": 24,
        },
        k.DAY_END: {
            "fim do dia|final do dia|o fim do dia|o final do dia|ao fim do dia|fim do expediente": 0,
        },
        k.AT_OR_TO: {
            "às|as|à|a|ao|aos": 0,
        },
        k.AT: {
            "por volta das|por volta de|lá pelas|pelas|cerca das|a partir das|a partir da|"
            "a partir do|desde as|desde": 0,
        },
        k.FROM: {
            "das|da|do|dos": 0,
            "de": "of",
        },
        k.BETWEEN: {
            "entre|entre as": 0,
        },
        k.UNTIL: {
            "até|até às|até as|até ao|até o|até à|até a": 0,
        },
        k.AND: {
            "e|e as|e a": 0,
        },
        k.OR: {
            "ou|ou às": 0,
        },
        k.FOR: {
            "para|durante|por|para o|para a": 0,
        },
        k.IN: {
            "em|na|no|numa": 0,
        },
        k.IN_TIME: {
            "daqui a|dentro de": 0,
        },
        k.ON: {
            "o|os": 0,
        },
        k.DAY_NUMBER: {
            "dia|no dia|o dia": 0,
        },
        k.VAGUE_TIME: {
            "antes das|antes do|antes da|antes de|depois das|depois do|depois da|após|após as|após o|"
            "no máximo às|no máximo até às|o mais tardar às|o mais tardar": 0,
        },
        k.WITH: {
            "com": 0,
        },
        k.PEOPLE: {
            "pessoas|pessoa|participantes|convidados|lugares": 0,
        },
        k.GROUP: {
            "grupo de|mesa para|somos": 0,
        },
        k.ROOM_WORD: {
            "sala|sala de reunião|sala de reuniões": 0,
        },
    },
    edges=(
        "sala de reunião|uma sala de reunião|a sala de reunião|sala de reuniões|uma sala de reuniões|para|"
        "por|a|às|na|no|em|de|da|do|sobre|chamado|intitulado|por favor|se faz favor|faz favor|pf|"
        "obrigado|obrigada|à|ao"
    ),
    openers=(
        "olá|oi|opa|bom dia|boa tarde|reservar|reserva|reserve|marcar|marca|marque|agendar|agenda|agende|"
        "quero|queremos|queria|queríamos|gostaria de|gostaríamos de|preciso|preciso de|precisamos|"
        "precisamos de|posso reservar|podemos reservar|pode reservar|podes reservar|quero reservar|"
        "queria reservar|gostaria de reservar|preciso reservar|preciso de reservar|posso|podes|pode|"
        "podemos|podem|podia|podias|poderia|poderias|poderíamos|você pode|vocês podem|você poderia|"
        "consegues|consegue|você consegue|dá para|dá pra|daria para|dava para|ter|usar|bloquear|me|nos"
    ),
    closers="por favor|obrigado|obrigada",
    everyday=(
        "segundo|seguida|quinto|quintal|quintas|quartas|quieta|quanta|quina|gosto|aposto|domínio|dominó|"
        "domingão|aranha|tamanha|apanha|safado|sabão|sabido|babado|sarado|sacado|maneiro|ferreiro"
    ),
    articles="um|uma|a|o",
    room_adjectives="livre|pequena|grande",
    counted="anos|ano|meses|mês|dias|semanas",
    zones=(
        "hora de *|hora do *|hora da *|hora em ^*|hora ^*|hora local|hora portuguesa|"
        "horário de *|horário do *|horário da *|horário ^*|horário local"
    ),
    no_places="almoço|feliz|café|lanche|história|leitura|trabalho|verdade|ponta|aula",
)
