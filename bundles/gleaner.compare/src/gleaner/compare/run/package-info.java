/** Panes that speak at once: together, in step or free. */
package gleaner.compare.run;
