"""Two texts -> what became of each paragraph and each word; knows neither papers nor formats."""
