"""The evening of study: what an answer is worth, what the learner knows, what is asked next."""
