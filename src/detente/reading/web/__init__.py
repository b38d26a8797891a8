"""From addresses to bytes: one guarded client, what robots.txt allows, feeds, pages."""
