"""Steps of convert_silver.py: CoreNLP's UD v1 trees to UD v2 in the style of UD English EWT."""
