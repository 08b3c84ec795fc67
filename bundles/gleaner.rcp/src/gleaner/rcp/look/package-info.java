/** Themes, colours and sizes. */
package gleaner.rcp.look;
