/** Trying a plug-in before anybody installs it. */
package gleaner.plugins.check;
