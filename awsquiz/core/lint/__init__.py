"""What is wrong with content that can be read: cards, scenarios, exam blueprints."""
