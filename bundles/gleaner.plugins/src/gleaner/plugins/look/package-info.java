// SPDX-License-Identifier: EPL-2.0
/** What a plug-in can do, as far as its classes tell. */
package gleaner.plugins.look;
