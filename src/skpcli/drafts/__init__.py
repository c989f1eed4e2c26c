"""New documents: questions, answers, templates, tables of people."""
