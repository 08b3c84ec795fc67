/** Commands that let engines speak. */
package gleaner.cli.making;
