/** What can be counted in a text while it comes. */
package gleaner.compare.figure;
