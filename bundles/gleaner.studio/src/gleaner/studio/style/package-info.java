// SPDX-License-Identifier: EPL-2.0
/** The poet's own styles: settings of engines that belong together, each a file of the studio. */
package gleaner.studio.style;
