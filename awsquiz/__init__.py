"""awsquiz: Korean notes on AWS become cards, flashcards, quizzes and search in a terminal."""

__version__ = "0.2.0"
