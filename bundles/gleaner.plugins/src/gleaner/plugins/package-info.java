/** Plug-ins: what a site offers, what is installed, installing and removing them through p2. */
package gleaner.plugins;
