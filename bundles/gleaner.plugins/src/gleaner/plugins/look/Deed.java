// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.look;

/** Something that the classes of a plug-in name. To name it is not yet to do it. */
public enum Deed {
	/** Connections to other machines, or from them. */
	NETWORK,
	/** Starting other programs. */
	PROGRAMS,
	/** Opening files by their names, wherever they lie. */
	FILES,
	/** Code that is called by its name, native, or made at run time: then the classes do not tell all. */
	HIDDEN
}
