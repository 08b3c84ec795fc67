/** Commands that archive experiments, and check archives. */
package gleaner.cli.archive;
