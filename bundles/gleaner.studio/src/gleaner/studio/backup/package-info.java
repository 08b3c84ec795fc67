// SPDX-License-Identifier: EPL-2.0
/** A studio as one file that can be put away, and a studio made of such a file. */
package gleaner.studio.backup;
