"""What a system is: the vocabulary, the graph, its readers and the pytm authoring classes."""
