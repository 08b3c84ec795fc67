package gleaner.ui;
