// SPDX-License-Identifier: EPL-2.0
/** The rooms: which views they hold and how they are laid out. */
package gleaner.rcp.room;
