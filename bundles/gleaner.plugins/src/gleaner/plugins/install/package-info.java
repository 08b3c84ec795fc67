/** Installing and removing plug-ins, and those that are Gleaner's own. */
package gleaner.plugins.install;
