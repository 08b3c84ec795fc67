/** Commands that tell shells and readers of manuals of all the others. */
package gleaner.cli.manual;
