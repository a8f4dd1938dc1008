"""The label vocabulary of corpus/GUIDE.md, in the order of the model's outputs (kept in step with src/vocabulary.ts)."""

BEATS = [
    "thanks", "time-check", "journey", "why-company", "day-to-day", "work-life", "culture", "challenge",
    "learning", "industry", "workflow", "team-makeup", "hiring-bar", "career-path", "fit", "advice",
    "stand-out", "anyone-else", "introduction", "stay-in-touch", "other",
]
ACTS = [
    "open-question", "closed-question", "acknowledge", "reflect", "self-talk", "answer", "small-talk",
    "request", "close",
]
FOULS = [
    "asked-for-job", "googleable", "resume-push", "pick-your-brain", "turned-to-self", "question-stacking",
    "overran", "pressed", "rude",
]
LABELS = BEATS + ACTS + FOULS + ["followUp"]
INDEX = {name: i for i, name in enumerate(LABELS)}
ACT_SLICE = slice(len(BEATS), len(BEATS) + len(ACTS))
FOUL_SLICE = slice(len(BEATS) + len(ACTS), len(BEATS) + len(ACTS) + len(FOULS))
