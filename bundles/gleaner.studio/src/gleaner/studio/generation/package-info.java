package gleaner.studio.generation;
