/** Plug-ins: where they are to be had, who vouches for them, where they lie, how they come in. */
package gleaner.plugins;
