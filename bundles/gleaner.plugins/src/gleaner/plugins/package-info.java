// SPDX-License-Identifier: EPL-2.0
/** Plug-ins: where they are to be had, who vouches for them, where they lie, how they come in. */
package gleaner.plugins;
