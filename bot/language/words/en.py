"""English words: always understood, whatever the locale."""

from __future__ import annotations

from bot.language.words import kinds as k
from bot.language.words.table import Words

ENGLISH = Words(
    code="en",
    phrases={
        k.DAY: {
            "today|2day": 0,
            "tomorrow|tmr|tmw|tmrw|tmo|tomo|tomoro|tommorow|tomorow|tommorrow|2moro|2mrw|2morrow": 1,
            "day after tomorrow|overmorrow": 2,
            "yesterday": -1,
            "day before yesterday": -2,
        },
        k.TONIGHT: {"tonight|tonite|2nite": 0},
        k.WEEKDAY: {
            "monday|mon": 0,
            "tuesday|tue|tues": 1,
            "wednesday|wed|weds": 2,
            "thursday|thu|thur|thr|thurs": 3,
            "friday|fri": 4,
            "saturday|sat": 5,
            "sunday|sun": 6,
        },
        k.RECURRING: {
            "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays": 0,
            "daily|weekly|monthly|biweekly|fortnightly": 0,
        },
        k.SERIES: {"weekdays": 0},
        k.OTHER: {"other": 0},
        k.MONTH: {
            "january|jan": 1,
            "february|feb": 2,
            "march|mar": 3,
            "april|apr": 4,
            "may": 5,
            "june|jun": 6,
            "july|jul": 7,
            "august|aug": 8,
            "september|sep|sept": 9,
            "october|oct": 10,
            "november|nov": 11,
            "december|dec": 12,
        },
        k.NEXT: {"next": 0},
        k.COMING: {"coming|this coming|upcoming": 0},
        k.THIS: {"this": 0},
        k.LAST: {"last": 0},
        k.AFTER_NEXT: {"after next": 0},
        k.VAGUE_DAY: {
            "weekend|soon|end of month|end of the month|end of week|end of the week": 0,
            "christmas eve|christmas day|boxing day|new year's eve|new years eve|new year's day|new years day|"
            "thanksgiving|good friday|easter sunday|easter monday": 0,
        },
        k.PERIOD: {"end of|the end of|beginning of|the beginning of|start of|early|mid|late": 0},
        k.EVERY: {"every|each": 0},
        k.ALL_DAY: {"all day|all-day|the whole day|whole day": 0},
        k.PART: {
            "morning": "morning",
            "lunch|lunchtime|lunch time": "lunch",
            "afternoon": "afternoon",
            "evening": "evening",
            "night": "night",
        },
        k.NUMERAL: {
            "one": 1,
            "two": 2,
            "three": 3,
            "four": 4,
            "five": 5,
            "six": 6,
            "seven": 7,
            "eight": 8,
            "nine": 9,
            "ten": 10,
            "eleven": 11,
            "twelve": 12,
            "fifteen": 15,
            "twenty": 20,
            "thirty": 30,
            "forty": 40,
            "fifty": 50,
            "sixty": 60,
            "a couple of|a couple|couple of|a pair of": 2,
            "forty-five|forty five|fortyfive": 45,
            "ninety": 90,
        },
        k.ARTICLE: {"a|an": 1},
        k.ORDINAL_WORD: {
            "first": 1,
            "second": 2,
            "third": 3,
            "fourth": 4,
            "fifth": 5,
            "sixth": 6,
            "seventh": 7,
            "eighth": 8,
            "ninth": 9,
            "tenth": 10,
            "eleventh": 11,
            "twelfth": 12,
            "thirteenth": 13,
            "fourteenth": 14,
            "fifteenth": 15,
            "sixteenth": 16,
            "seventeenth": 17,
            "eighteenth": 18,
            "nineteenth": 19,
            "twentieth": 20,
            "twenty first|twenty-first": 21,
            "twenty second|twenty-second": 22,
            "twenty third|twenty-third": 23,
            "twenty fourth|twenty-fourth": 24,
            "twenty fifth|twenty-fifth": 25,
            "twenty sixth|twenty-sixth": 26,
            "twenty seventh|twenty-seventh": 27,
            "twenty eighth|twenty-eighth": 28,
            "twenty ninth|twenty-ninth": 29,
            "thirtieth": 30,
            "thirty first|thirty-first": 31,
        },
        k.HALF: {"half": 0},
        k.QUARTER: {"quarter|quarters": 0},
        k.MINUTES: {"min|mins|minute|minutes|m": 1, "hour|hours|hr|hrs|h": 60},
        k.DAYS: {"day|days": 1, "week|weeks": 7, "fortnight|fortnights": 14, "month|months": 0, "year|years": None},
        k.LATER: {"from now": "now", "later": 0},
        k.NOW: {"now|right now|just now|at the moment|at the minute|at present|at this time|atm": 0},
        k.NOON: {"noon|midday|noonish": 12, "midnight": 24},
        k.DAY_END: {"eod|end of day|end of the day|cob|close of business|end of business": 0},
        k.MERIDIEM: {"am|a.m|in the am": "am", "pm|p.m|in the pm": "pm"},
        k.CLOCK_WORD: {"o'clock|oclock|o clock|uhr": 0},
        k.WORD: {"one to one|one-to-one|one on one|one-on-one": 0},
        k.PAST: {"past": 0},
        k.AT: {
            "at|around|about|approximately|starting at|starting|beginning at|at around|at about": 0,
            "kl|klo": "24h",
        },
        k.FROM: {"from|starting from": 0},
        k.BETWEEN: {"between": 0},
        k.TO: {"to|thru|through": 0},
        k.UNTIL: {"until|til|till|'til|untill|ending|ending at|ends at": 0},
        k.AND: {"and": 0},
        k.OR: {"or": 0},
        k.FOR: {"for": 0},
        k.IN: {"in": 0},
        k.ON: {"on|the": 0},
        k.VAGUE_TIME: {"before|by|no later than|earlier than": "before", "after": "after"},
        k.VAGUE_AFTER: {"or later|or earlier|at the latest|at the earliest": 0},
        k.WITH: {"with|w /": 0},
        k.OF: {"of": 0},
        k.OF_US: {"of us": 0},
        k.PEOPLE: {"people|persons|person|ppl|pax|attendees|guests|participants": 0},
        k.GROUP: {"party of|group of|team of|table of": 0},
        k.ROOM_WORD: {"room": 0},
    },
    edges="for|on|at|in|from|to|about|re|titled|called|named|please|pls|thanks",
    openers=(
        "hi|hiya|hello|hey|book|reserve|schedule|get|find|grab|need|me|us|let's|lets|i'd like|i would like|"
        + "|".join(
            f"{can} {who} {verb}"
            for can in ("can", "could", "may")
            for who in ("i", "we", "you")
            for verb in ("get", "have", "book", "reserve", "use")
        )
        + "|"
        + "|".join(
            f"{can} {who} please {verb}"
            for can in ("can", "could", "may")
            for who in ("i", "we", "you")
            for verb in ("get", "have", "book", "reserve", "use")
        )
        + "|i need|we need|i want|we want|can i|can we|can you|could i|could we|could you|may i|may we|may you"
    ),
    everyday=(
        "augusta|auguste|augusto|augustin|frida|sundae|sundry|morrow|morgan|morten|domain|remain|detain|"
        "domino|banana|banner|tanner|manner|western|jaguar|jenner|quartz|quart|quinoa|amanda|javier|"
        "domenico|gennaro|maggie|madras|canaan|mates|montage|yesterdays|tomorrows"
    ),
    articles="a|an|any|the|some",
    room_adjectives="free|small|big|meeting|conference",
    counted="year|month|week|day|hour|minute|part|way|star|person|page|point|step|phase|item|man|month|quarter|x",
    zones=(
        "^* time|your time|my time|our time|their time|his time|her time|local time|pacific time|eastern time|"
        "central time|mountain time|^pacific$|^eastern$|^central$|^mountain$"
    ),
    no_places=(
        "focus|deep|quiet|team|story|quality|family|lunch|coffee|tea|dinner|breakfast|break|prep|"
        "preparation|free|reading|writing|thinking|think|study|learning|training|play|game|party|show|demo|"
        "design|maker|hack|build|coding|code|review|planning|sync|meeting|office|admin|travel|buffer|crunch|"
        "down|screen|circle|question|feedback|project|work|working|personal|private|customer|client|big|"
        "first|full|part|real|half|long|over|run|prime|social|fun|happy|pizza|cake|drinks|snack|music|movie|"
        "community|discussion|sharing|any|some|what|which|spare|extra|release|response|cycle|lead|delivery|"
        "setup|closing|opening|start|end|block|decision|celebration|birthday|yoga|gym|execution|strategy|"
        "talk|group|class|support|interview|debrief|retro|standup|creative|innovation|research|test|testing|"
        "bug|pairing|pair|holiday|christmas"
    ),
)
