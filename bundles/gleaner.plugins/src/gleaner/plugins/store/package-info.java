/** Plug-ins as they lie on disk, and how they come into the running program. */
package gleaner.plugins.store;
