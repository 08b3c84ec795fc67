/** What is measured of raw poems, kept by their texts. */
package gleaner.mining.assay;
