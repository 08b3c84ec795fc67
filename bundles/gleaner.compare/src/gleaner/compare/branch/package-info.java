/** What might have come instead, as a tree. */
package gleaner.compare.branch;
