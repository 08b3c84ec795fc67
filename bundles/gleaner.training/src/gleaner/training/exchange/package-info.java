/** Models of other programs: the same nets in DL4J, whose files many programs read. Loads ND4J, which takes some seconds. */
package gleaner.training.exchange;
