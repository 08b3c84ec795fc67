/** What is looked at before there is a window. */
package gleaner.rcp.start;
