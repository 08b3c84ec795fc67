// SPDX-License-Identifier: EPL-2.0
/** Where raw poems lie, in the studio's debris and in folders brought from elsewhere, and what their names tell. */
package gleaner.mining.ore;
