/** What the report of a corpus says, block by block. */
package gleaner.desk.report;
