/** A comparison as a web page. */
package gleaner.compare.page;
