/** Commands about plug-ins. */
package gleaner.cli.plugin;
