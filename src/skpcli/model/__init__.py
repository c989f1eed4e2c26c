"""What a document may say: closed sets, spellings, values, quantities, models, JSON Schema."""
