"""Tables of official statistics -> judged summaries; the only place that knows pandas."""
